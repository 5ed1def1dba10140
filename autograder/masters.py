"""The two notebooks that an assignment is made of: the teacher's and the student's."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder.course import ASSIGNMENTS, CourseError, master_path
from autograder.definitions import cells_by_grade_id


@dataclass(frozen=True)
class Master:
    """An assignment's notebook as its teachers have it, and as it was released.

    Attributes:
        source: with the answers and the hidden tests.
        released: the named cells of the students' version.
    """

    name: str
    source: NotebookNode
    released: dict[str, NotebookNode]

    @property
    def named(self) -> dict[str, NotebookNode]:
        """The named cells of the source."""
        return cells_by_grade_id(self.source.cells)


@cache
def read_master(source: Path, release: Path) -> Master:
    """An assignment from its two files.

    Raises CourseError when it has not been released.
    """
    if not release.is_file():
        raise CourseError(
            f"{source.stem} is not released: run `nbgrader generate_assignment "
            f"{source.parent.name}` first."
        )
    released = nbformat.read(release, as_version=4)
    return Master(
        source.stem,
        nbformat.read(source, as_version=4),
        cells_by_grade_id(released.cells),
    )


def master_of(assignment: str) -> Master:
    """An assignment of this course.

    Raises CourseError for one that there is not, or that has not been released.
    """
    release = ASSIGNMENTS / assignment / f"{assignment}.ipynb"
    return read_master(master_path(assignment), release)
