"""The course folder that nbgrader is configured for, and its gradebook."""

import contextlib
import glob
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nbgrader.api import Assignment, Gradebook, MissingEntry
from nbgrader.apps.baseapp import NbGrader
from nbgrader.coursedir import CourseDirectory
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from autograder.course import CourseError


@dataclass(frozen=True)
class Course:
    """A course folder with its open gradebook."""

    directory: CourseDirectory
    gradebook: Gradebook

    def assignment(self, name: str) -> Assignment:
        """An assignment of the gradebook.

        Raises CourseError for one that it does not have.
        """
        try:
            return self.gradebook.find_assignment(name)
        except MissingEntry:
            known = ", ".join(a.name for a in self.gradebook.assignments) or "none"
            raise CourseError(
                f"The gradebook has no assignment {name!r}; it has: {known}."
            ) from None

    def place(self, step: str, student: str, assignment: str) -> Path:
        """The folder of a step, such as `autograded`."""
        return Path(self.directory.format_path(step, student, assignment))

    def handed_in(self, assignment: str) -> list[str]:
        """The students with a folder for the assignment in `submitted/`."""
        step = self.directory.submitted_directory
        if glob.escape(assignment) != assignment:
            return []
        found = map(Path, glob.glob(str(self.place(step, "*", assignment))))
        return sorted(p.parent.name for p in found if p.is_dir())


@contextlib.contextmanager
def open_course(db_url: str | None = None) -> Iterator[Course]:
    """The course of the current folder, as its nbgrader_config.py says.

    db_url: another gradebook than the configured one.

    Raises CourseError when there is no gradebook, or one that can't be read.
    """
    app = NbGrader()
    app.log_level = logging.ERROR
    app.initialize([])
    directory: CourseDirectory = app.coursedir
    address = db_url or directory.db_url
    try:
        url = make_url(address)
        if url.get_backend_name() == "sqlite" and not _is_file(url.database):
            raise CourseError(
                f"There is no gradebook {url.database}: run this in the course's "
                "folder, after `nbgrader autograde`."
            )
        with Gradebook(address, directory.course_id) as gradebook:
            yield Course(directory, gradebook)
    except (SQLAlchemyError, ImportError) as error:
        reason = str(error).strip().split("\n")[0]
        raise CourseError(f"The gradebook can't be read: {reason}") from None


def _is_file(database: str | None) -> bool:
    return database is not None and Path(database).is_file()
