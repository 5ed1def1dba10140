"""Grades for Canvas's gradebook."""

import re
from collections.abc import Iterator, Sequence

from autograder.export.identities import Identities
from autograder.export.platform import PlatformExport
from autograder.export.scores import Scores
from autograder.plain_writing import Cell, number

STUDENT = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")
IDENTIFYING = STUDENT[1:4]
HAS_ID = re.compile(r".*\(\d+\)$")


class CanvasExport(PlatformExport):
    """A CSV file as Canvas's gradebook gives it out.

    The columns Student, ID, SIS User ID, SIS Login ID and Section in this order, then
    the assignment as `Name (ID)`; the second row gives the points possible. Canvas
    takes an assignment's name without ID for the one of that title, or makes a new one.

    In Canvas: Grades, Import. The file that Grades, Export gives out has these columns
    and can serve as the list of identities: `key` names the column that holds the
    students' names in nbgrader's gradebook.

    Source: https://community.canvaslms.com/t5/Instructor-Guide/How-do-I-import-grades-in-the-Gradebook/ta-p/807
    """

    default_file = "canvas.csv"
    identifying = IDENTIFYING

    def rows(
        self, identities: Identities, scores: Scores, known: dict[str, float]
    ) -> Iterator[Sequence[Cell]]:
        """Canvas's five columns of the student, and the points."""
        item = self.item(scores)
        if not HAS_ID.match(item):
            self.log.warning(
                "Canvas finds an assignment by its ID: set the column, as Canvas's own "
                "export names it, with --CanvasExport.column='%s (12345)'",
                item,
            )
        yield [*STUDENT, item]
        possible = number(scores.max_score)
        yield ["    Points Possible", *[""] * (len(STUDENT) - 1), possible]
        for student, points in known.items():
            row = identities.rows[student]
            yield [*(row.get(c, "") for c in STUDENT), number(points)]
