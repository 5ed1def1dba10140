"""Grades for Moodle's CSV import."""

from collections.abc import Iterator, Sequence

from autograder.export.identities import Identities
from autograder.export.platform import PlatformExport
from autograder.export.scores import Scores
from autograder.plain_writing import Cell, number

IDENTIFYING = ("Email address", "ID number", "Username")


class MoodleExport(PlatformExport):
    """A CSV file with a column that identifies the user, and one with the grade.

    In Moodle: Grades, Import, CSV file; separator Comma, encoding UTF-8. In the preview
    set “Map from” to the identifying column and “Map to” to the field of the same name
    (Email address, ID number), and map the grade's column to the grade item.

    Source: https://docs.moodle.org/405/en/Grade_import
    """

    default_file = "moodle.csv"
    identifying = IDENTIFYING

    def rows(
        self, identities: Identities, scores: Scores, known: dict[str, float]
    ) -> Iterator[Sequence[Cell]]:
        """Identifying columns that the identities have, and the grade."""
        columns = [c for c in IDENTIFYING if c in identities.columns]
        yield [*columns, self.item(scores)]
        for student, points in known.items():
            row = identities.rows[student]
            yield [*(row[c] for c in columns), number(points)]
