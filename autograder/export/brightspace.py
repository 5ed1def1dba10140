"""Grades for Brightspace (D2L)."""

from collections.abc import Iterator, Sequence

from autograder.export.identities import Identities
from autograder.export.platform import PlatformExport
from autograder.export.scores import Scores
from autograder.plain_writing import Cell, number

IDENTIFYING = ("OrgDefinedId", "Username")
END = "End-of-Line Indicator"


class BrightspaceExport(PlatformExport):
    """A CSV file as Brightspace's own export gives it out.

    The columns OrgDefinedId and Username, `<grade item> Points Grade`, and the
    End-of-Line Indicator with a # in each row. A # before OrgDefinedId and Username
    keeps a spreadsheet from changing them; it is no part of them.

    In Brightspace: Grades, Enter Grades, Import.

    Sources: https://community.d2l.com/brightspace/kb/articles/3538-importing-grades,
    on the number signs https://kb.wisc.edu/page.php?id=4330
    """

    default_file = "brightspace.csv"
    identifying = IDENTIFYING

    def rows(
        self, identities: Identities, scores: Scores, known: dict[str, float]
    ) -> Iterator[Sequence[Cell]]:
        """Identifying columns that the identities have, the points, the end sign."""
        columns = [c for c in IDENTIFYING if c in identities.columns]
        yield [*columns, f"{self.item(scores)} Points Grade", END]
        for student, points in known.items():
            row = identities.rows[student]
            names = [row[c].removeprefix("#") for c in columns]
            signed = [f"#{name}" if name else "" for name in names]
            yield [*signed, number(points), "#"]
