"""`nbgrader autograde` for a class: who is graded, by whom, and what is kept."""

import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol

from nbgrader.converters import Autograde
from traitlets import Bool, Integer, Unicode
from traitlets.config import LoggingConfigurable

from autograder.cohort.cluster import Cluster
from autograder.cohort.converter import OneSubmission, make_unit, settings
from autograder.cohort.gradebook import scored
from autograder.cohort.local import Processes, Serial
from autograder.cohort.progress import interrupts, progress
from autograder.cohort.store import Store
from autograder.cohort.unit import Outcome, Unit
from autograder.course import CourseError
from autograder.masters import Master

Stage = Callable[[Path, str], Path]  # submitted folder, step -> staged folder


class Backend(Protocol):
    """Where units are graded."""

    def outcomes(self, units: Iterator[Unit]) -> Iterator[Outcome]:
        """The outcome of each unit, in any order; `units` is drawn from when needed."""


class Cohort(LoggingConfigurable):
    """How a class is graded, in nbgrader_config.py: `c.Cohort.workers = 2`."""

    workers = Integer(
        1, min=1, help="Processes that grade side by side; each needs a core and 2 GiB."
    ).tag(config=True)
    scheduler = Unicode(
        "", help="Address of a Dask scheduler, tcp://host:8786, in place of `workers`."
    ).tag(config=True)
    progress = Bool(False, help="Show a bar with the time left.").tag(config=True)

    def backend(self) -> Backend:
        """What the settings ask for.

        Raises CourseError when the scheduler does not answer.
        """
        if self.scheduler:
            return Cluster(self.scheduler, self.log.warning)
        return Serial() if self.workers == 1 else Processes(self.workers)


class ClassRun:
    """One run of the grader over the submitted folders of an assignment."""

    def __init__(
        self, converter: Autograde, masters: list[Master], place: Path, stage: Stage
    ):
        """Args:
        converter: nbgrader's, with its settings.
        masters: the notebooks of the assignment.
        place: the folder for staged submissions, below the course's.
        stage: makes the clean copy of a submitted folder.
        """
        coursedir: Any = converter.coursedir
        self._converter, self._coursedir = converter, coursedir
        self._log = converter.log
        self._masters, self._place, self._stage = masters, place, stage
        self._cohort = Cohort(parent=converter)
        self._store = Store(Path(coursedir.root), coursedir.assignment_id)
        self._options = settings(converter)
        self._steps: dict[str, str] = {}  # student -> where it is staged
        self._failed: dict[str, str] = {}
        self._graded = 0

    def grade(self, folders: list[Path]) -> None:
        """Grade what is not graded yet.

        Raises CourseError, which names those that could not be graded.
        """
        with self._store.alone():
            todo = self._todo(folders)
            shown = self._cohort.progress and bool(todo)
            with progress(len(todo), self._log, shown=shown) as self._bar:
                try:
                    with interrupts() as pressed:
                        self._grade(todo, pressed)
                except KeyboardInterrupt:
                    self._log.error(
                        "Stopped with %d of %d graded. Run the same command again, "
                        "without --force, to grade the rest.",
                        *(self._graded, len(todo)),
                    )
                    sys.exit(130)
        if self._failed:
            raise CourseError(
                f"{len(self._failed)} of {len(todo)} could not be graded: "
                f"{', '.join(self._failed)}. The reasons stand above; run the same "
                "command again, without --force, to try these once more."
            )

    def _grade(self, todo: list[Path], pressed: threading.Event) -> None:
        backend = self._cohort.backend() if todo else Serial()
        for outcome in backend.outcomes(self._units(todo)):
            if outcome.problem:
                self._fail(outcome.student, outcome.problem)
            else:
                self._store.keep(outcome)
                self._write(outcome)
            if pressed.is_set():
                raise KeyboardInterrupt

    def _todo(self, folders: list[Path]) -> list[Path]:
        """The folders that are to be graded; nbgrader's own rules, and what an earlier
        run did not finish.
        """
        coursedir = self._coursedir
        name, left_out = coursedir.assignment_id, coursedir.student_id_exclude
        folders = [f for f in folders if f.parent.name not in left_out.split(",")]
        if self._converter.force:
            for folder in folders:
                self._store.forget(folder.parent.name)
            return folders
        whole = scored(coursedir.db_url, coursedir.course_id, name, self._masters)
        todo = [f for f in folders if not self._is_done(f, whole)]
        if len(todo) < len(folders):
            self._log.warning(
                "%d of %d are graded already; --force grades them anew.",
                *(len(folders) - len(todo), len(folders)),
            )
        return todo

    def _is_done(self, folder: Path, whole: set[str]) -> bool:
        student, coursedir = folder.parent.name, self._coursedir
        target = Path(
            coursedir.format_path(
                coursedir.autograded_directory, student, coursedir.assignment_id
            )
        )
        if not target.is_dir() or student not in whole:
            return False
        if self._store.done(student) is None:
            return False
        new, old = map(coursedir.get_existing_timestamp, (str(folder), str(target)))
        return not (new is not None and old is not None and new > old)

    def _units(self, todo: list[Path]) -> Iterator[Unit]:
        """Stage and sanitize, one submission after another; what an earlier run has
        graded goes straight into the gradebook.
        """
        for number, folder in enumerate(todo):
            student, step = folder.parent.name, f"{self._place.name}/{number}"
            try:
                staged = self._stage(folder, step)
                unit = make_unit(self._converter, step, staged, self._options)
            except CourseError as error:
                self._fail(student, str(error))
                continue
            self._steps[student] = step
            earlier = self._store.waiting(student, unit.key)
            if earlier is None:
                yield unit
            else:
                self._write(earlier)

    def _write(self, outcome: Outcome) -> None:
        """Into the gradebook: whole, or else it is done again by the next run."""
        student, step = outcome.student, self._steps[outcome.student]
        for line in outcome.log:
            self._log.warning("%s: %s", student, line)
        self._store.begin(student)
        try:
            OneSubmission(self._converter, step, self._log).write(outcome)
        except CourseError as error:
            self._fail(student, str(error))
            return
        self._store.finish(outcome)
        self._graded += 1
        self._tick(student)

    def _fail(self, student: str, reason: str) -> None:
        self._log.error("%s is not graded: %s", student, reason)
        self._failed[student] = reason
        self._tick(student)

    def _tick(self, student: str) -> None:
        step = self._steps.pop(student, None)
        if step is not None:
            shutil.rmtree(self._place.parent / step, ignore_errors=True)
        self._bar.update()
