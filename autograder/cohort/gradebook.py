"""What the gradebook has of a class."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import nbgrader.api
from nbgrader.api import (
    Assignment,
    BaseCell,
    Grade,
    Gradebook,
    MissingEntry,
    Notebook,
    SubmittedAssignment,
    SubmittedNotebook,
)
from sqlalchemy import Engine

from autograder.course import CourseError
from autograder.definitions import grade_id, is_grade, is_solution
from autograder.masters import Master


@contextmanager
def one_engine() -> Iterator[None]:
    """All gradebooks with the same URL share an engine while this lasts.

    nbgrader makes one for each gradebook that it opens, some ten for a submission, and
    each time the statements are translated into SQL anew.
    """
    stock = nbgrader.api.create_engine
    engines: dict[str, Engine] = {}

    def create_engine(url: str, **options: Any) -> Engine:
        if url not in engines:
            engines[url] = stock(url, **options)
        return engines[url]

    nbgrader.api.create_engine = create_engine
    try:
        yield
    finally:
        nbgrader.api.create_engine = stock
        for engine in engines.values():
            engine.dispose()


def notebooks_of(db_url: str, course_id: str, assignment: str) -> set[str]:
    """The names of an assignment's notebooks.

    Raises CourseError when the gradebook does not have the assignment.
    """
    with Gradebook(db_url, course_id) as book:
        try:
            return {n.name for n in book.find_assignment(assignment).notebooks}
        except MissingEntry:
            raise CourseError(
                f"{assignment} is not in the gradebook: run `nbgrader "
                f"generate_assignment {assignment}` first."
            ) from None


def scored(
    db_url: str, course_id: str, assignment: str, masters: list[Master]
) -> set[str]:
    """The students whose test cells all have a score."""
    tests = {
        (master.name, str(grade_id(cell)))
        for master in masters
        for cell in master.source.cells
        if is_grade(cell) and not is_solution(cell)
    }
    with Gradebook(db_url, course_id) as book:
        submitted = (
            book.db.query(SubmittedAssignment.student_id)
            .join(Assignment, SubmittedAssignment.assignment_id == Assignment.id)
            .filter(Assignment.name == assignment)
        )
        empty = (
            book.db.query(SubmittedAssignment.student_id, Notebook.name, BaseCell.name)
            .select_from(Grade)
            .join(BaseCell, Grade.cell_id == BaseCell.id)
            .join(SubmittedNotebook, Grade.notebook_id == SubmittedNotebook.id)
            .join(Notebook, SubmittedNotebook.notebook_id == Notebook.id)
            .join(
                SubmittedAssignment,
                SubmittedNotebook.assignment_id == SubmittedAssignment.id,
            )
            .join(Assignment, SubmittedAssignment.assignment_id == Assignment.id)
            .filter(Assignment.name == assignment, Grade.auto_score.is_(None))
        )
        lacking = {student for student, *cell in empty if tuple(cell) in tests}
        return {student for (student,) in submitted} - lacking
