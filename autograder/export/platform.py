"""What the grade files of all platforms share."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.plugins import ExportPlugin
from traitlets import Bool, Unicode

from autograder.course import CourseError
from autograder.export.identities import KEY, Identities, read_identities
from autograder.export.names import named
from autograder.export.scores import Scores, only_assignment, read_scores
from autograder.plain_writing import Cell, as_csv, write_whole


class PlatformExport(ExportPlugin):
    """Grades of one assignment as a platform's CSV file.

    A score that is not complete is left out with a warning, and so is a student who
    handed nothing in. The file is written whole or not at all.
    """

    identities = Unicode(
        "identities.csv",
        help="CSV file: who a student of the gradebook is on the platform.",
    ).tag(config=True)
    key = Unicode(
        KEY, help="Its column with the students' names in the gradebook."
    ).tag(config=True)
    column = Unicode(
        "", help="The platform's name for the grade item (default: the assignment's)."
    ).tag(config=True)
    incomplete = Bool(
        False, help="Also scores of which a part waits for a person."
    ).tag(config=True)

    default_file = "grades.csv"
    identifying: tuple[str, ...] = ()  # one of these columns is needed

    def export(self, gradebook: Gradebook) -> None:
        """Write the file; ends with one line on stderr when that is not possible."""
        try:
            self._export(gradebook)
        except CourseError as error:
            sys.exit(f"autograder: {error}")

    def _export(self, gradebook: Gradebook) -> None:
        identities = read_identities(Path(self.identities), self.key)
        identities.need(self.identifying)
        assignment = only_assignment(gradebook, self.assignment)
        scores = read_scores(
            gradebook, assignment, self.student, incomplete=self.incomplete
        )
        self._report(scores)
        unknown = [
            student
            for student in scores.points
            if not self._is_known(identities.rows.get(student, {}))
        ]
        if unknown:
            self.log.warning(
                "Left out, with no %s in %s: %s",
                " or ".join(self.identifying),
                identities.path,
                named(unknown),
            )
        known = {s: p for s, p in scores.points.items() if s not in unknown}
        if not known:
            raise CourseError("There is no score to export; nothing was written.")
        target = Path(self.to or self.default_file)
        write_whole(target, as_csv(self.rows(identities, scores, known)))
        self.log.info("%s scores of %s are in %s", len(known), assignment, target)

    def rows(
        self, identities: Identities, scores: Scores, known: dict[str, float]
    ) -> Iterator[Sequence[Cell]]:
        """The rows of the file, header first, for the students that are `known`."""
        raise NotImplementedError

    def item(self, scores: Scores) -> str:
        """The name of the grade item."""
        return self.column or scores.assignment

    def _is_known(self, row: dict[str, str]) -> bool:
        return any(row.get(column) for column in self.identifying)

    def _report(self, scores: Scores) -> None:
        if scores.waiting and self.incomplete:
            self.log.warning(
                "Not complete, with the points so far: %s", named(scores.waiting)
            )
        elif scores.waiting:
            self.log.warning(
                "Left out, a part waits for a person (nbgrader formgrader): %s",
                named(scores.waiting),
            )
        if scores.nothing:
            self.log.warning("Left out, nothing handed in: %s", named(scores.nothing))
