"""nbgrader's own Autograde, for one staged submission, in two steps.

First the notebooks are sanitized, which is what a unit runs; later nbgrader does all of
its work again, with a preprocessor that hands over the executed notebook in the place
of the one that would run it. So the gradebook is written by nbgrader alone.
"""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any

import nbformat
from nbconvert.writers.files import FilesWriter
from nbformat import NotebookNode
from nbgrader.converters import Autograde, BaseConverter
from nbgrader.converters.base import NbGraderException
from nbgrader.utils import find_all_files

from autograder.cohort.unit import Outcome, Unit, code_digest
from autograder.course import CourseError
from autograder.isolation.execute import IsolatedExecute

EXECUTE = f"{IsolatedExecute.__module__}.{IsolatedExecute.__qualname__}"


def is_ours(preprocessor: object) -> bool:
    """True for an entry of `autograde_preprocessors` that means IsolatedExecute."""
    return preprocessor is IsolatedExecute or preprocessor == EXECUTE


class OneSubmission(Autograde):
    """The converter for a submission that is staged in a folder of its own."""

    def __init__(self, made_from: Autograde, step: str, log: logging.Logger):
        """Args:
        made_from: nbgrader's converter for the class, with its settings.
        step: what stands for `submitted` in the path of the staged submission.
        log: where its messages go.
        """
        super().__init__(coursedir=made_from.coursedir, parent=made_from.parent)
        self.log = log
        self.force, self.create_student = True, made_from.create_student
        self.sanitize_preprocessors = made_from.sanitize_preprocessors
        self.autograde_preprocessors = [
            self.hand_over if is_ours(p) else p
            for p in made_from.autograde_preprocessors
        ]
        self.step, self.reason = step, ""
        self.outcome: Outcome | None = None

    @property
    def _input_directory(self) -> str:
        """The staged submission while it is sanitized."""
        if self._sanitizing:
            return self.step
        return str(self.coursedir.autograded_directory)

    def start(self) -> None:
        """nbgrader's own start; this course's is for a class."""
        BaseConverter.start(self)

    def sanitized(self) -> dict[str, str]:
        """Notebook name -> JSON text, as nbgrader would have it run."""
        self.init_notebooks()
        self.writer = FilesWriter(parent=self, config=self.config)
        self.exporter = self.exporter_class(parent=self, config=self.config)
        self._init_preprocessors()
        found = {}
        for path in sorted(chain.from_iterable(self.assignments.values())):
            resources = self.init_single_notebook_resources(path)
            output, _ = self.exporter.from_filename(path, resources=resources)
            found[resources["unique_key"]] = output
        return found

    def write(self, outcome: Outcome) -> None:
        """Write the gradebook and the autograded folder.

        Raises CourseError with the reason when nbgrader could not.
        """
        self.outcome = outcome
        try:
            self.start()
        except NbGraderException as error:
            raise CourseError(self.reason or str(error)) from None

    def hand_over(
        self, nb: NotebookNode, resources: dict[str, Any]
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """The executed notebook in place of the sanitized one.

        Raises CourseError when they are not the same.
        """
        assert self.outcome is not None
        name = resources["nbgrader"]["notebook"]
        executed = nbformat.reads(self.outcome.notebooks[name], as_version=4)
        if _sources(executed) != _sources(nb):
            raise CourseError(
                f"{name} is not what was run: the course or the submission was changed "
                "while it was graded. Grade it again."
            )
        return executed, resources

    def init_assignment(self, assignment_id: str, student_id: str) -> None:
        """As nbgrader does, but a reason to stop is remembered."""
        with self._remember():
            super().init_assignment(assignment_id, student_id)

    def convert_single_notebook(self, notebook_filename: str) -> None:
        """As nbgrader does, but a reason to stop is remembered."""
        with self._remember():
            super().convert_single_notebook(notebook_filename)

    @contextmanager
    def _remember(self) -> Iterator[None]:
        try:
            yield
        except Exception as error:
            first = (str(error).strip() or type(error).__name__).split("\n")[0]
            self.reason = self.reason or first
            raise


def make_unit(
    made_from: Autograde, step: str, staged: Path, options: dict[str, Any]
) -> Unit:
    """The unit of a staged submission.

    Raises CourseError when it can't be sanitized.
    """
    quiet = logging.Logger("sanitizing", logging.CRITICAL)
    try:
        notebooks = OneSubmission(made_from, step, quiet).sanitized()
    except Exception as error:
        raise CourseError(f"{type(error).__name__}: {error}") from error
    files = files_beside(made_from, staged)
    return Unit(staged.parent.name, notebooks, files, options, code_digest())


def files_beside(made_from: Autograde, staged: Path) -> dict[str, bytes]:
    """What nbgrader puts beside the notebook: the submission's files, then those of
    the course, which replace files of the same name.
    """
    coursedir: Any = made_from.coursedir
    assignment = coursedir.assignment_id
    source = Path(coursedir.format_path(coursedir.source_directory, ".", assignment))
    kept = set(made_from.exclude_overwriting.get(assignment, []))
    ignore = [*coursedir.ignore, "*.ipynb"]
    found = {}
    for folder, left_out in ((staged, set()), (source, kept)):
        for name in find_all_files(str(folder), ignore):
            path = os.path.relpath(name, folder)
            if path not in left_out:
                found[path] = Path(name).read_bytes()
    return dict(sorted(found.items()))


def settings(made_from: Autograde) -> dict[str, Any]:
    """The settings of IsolatedExecute that differ from its defaults.

    Raises CourseError for one that can't be sent to another process.
    """
    ours, plain = IsolatedExecute(parent=made_from), IsolatedExecute()
    changed = {}
    for name in sorted(ours.trait_names(config=True)):
        value = getattr(ours, name)
        if value != getattr(plain, name):
            if not _is_plain(value):
                raise CourseError(f"IsolatedExecute.{name} must be a plain value.")
            changed[name] = value
    return changed


def _is_plain(value: object) -> bool:
    if isinstance(value, list | tuple):
        return all(map(_is_plain, value))
    if isinstance(value, dict):
        return all(map(_is_plain, [*value, *value.values()]))
    return value is None or isinstance(value, str | int | float | bool)


def _sources(notebook: NotebookNode) -> list[tuple[str, str]]:
    return [(cell.cell_type, cell.source) for cell in notebook.cells]
