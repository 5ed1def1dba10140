"""`nbgrader autograde`, unchanged in its use, on clean copies of the submissions.

nbgrader has no place to plug in before it reads a submitted folder: it follows links,
skips notebooks with another name and gives up on what is no notebook. So two methods
of its converter are replaced, for the version that this was written for.
"""

import contextlib
import glob
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbgrader
from nbgrader.converters import Autograde
from nbgrader.converters.base import NbGraderException

from autograder.course import CourseError
from autograder.isolation.staging import stage
from autograder.masters import Master, read_master
from autograder.sandbox import require_sandbox

WRITTEN_FOR = "0.9.6"
PREFIX = ".staged-"
STOCK_START = Autograde.start
STOCK_INPUT = Autograde._input_directory


def install() -> None:
    """Let nbgrader's Autograde work on staged submissions.

    Raises CourseError for another version of nbgrader.
    """
    if nbgrader.__version__ != WRITTEN_FOR:
        raise CourseError(
            f"This course's grader is written for nbgrader {WRITTEN_FOR}; you have "
            f"{nbgrader.__version__}. Install it with: make setup"
        )
    Autograde.start = start
    Autograde._input_directory = property(input_directory)


def input_directory(converter: Autograde) -> str:
    """The staged submissions while they are sanitized."""
    staged: str | None = getattr(converter, "_staged", None)
    if converter._sanitizing and staged is not None:
        return staged
    stock: str = STOCK_INPUT.__get__(converter)
    return stock


def start(converter: Autograde) -> None:
    """Stage what was submitted, then autograde as nbgrader does.

    Raises NbGraderException, which nbgrader reports, when grading can't begin.
    """
    try:
        if isolated(converter):
            require_sandbox()
        folders = submitted(converter)
        if not folders:
            STOCK_START(converter)  # nbgrader says what is missing
            return
        masters = masters_of(converter)
        with staging_folder(Path(converter.coursedir.root)) as place:
            if as_a_class(converter):
                grade_class(converter, folders, place, masters)
                return
            for folder in folders:
                _stage(converter, folder, place.name, masters)
            converter._staged = place.name
            STOCK_START(converter)
    except CourseError as error:
        converter.log.error(str(error))
        raise NbGraderException(str(error)) from None
    finally:
        converter._staged = None


def as_a_class(converter: Autograde) -> bool:
    """True when submissions are graded as a whole and by this course's Execute."""
    from autograder.cohort.converter import is_ours

    enabled = all(
        str(converter.config[name].get("enabled", True)) != "False"
        for name in ("Execute", "IsolatedExecute")
    )
    ours = any(map(is_ours, converter.autograde_preprocessors))
    return enabled and ours and converter.coursedir.notebook_id == "*"


def grade_class(
    converter: Autograde, folders: list[Path], place: Path, masters: list[Master]
) -> None:
    """Grade a class so that nothing is lost, by the workers that are configured.

    Raises CourseError when a submission could not be graded, after all others.
    """
    from autograder.cohort.gradebook import notebooks_of, one_engine
    from autograder.cohort.run import ClassRun

    coursedir: Any = converter.coursedir
    known = notebooks_of(coursedir.db_url, coursedir.course_id, coursedir.assignment_id)
    masters = [m for m in masters if m.name in known]

    def stage_one(folder: Path, step: str) -> Path:
        return _stage(converter, folder, step, masters)

    with one_engine():
        ClassRun(converter, masters, place, stage_one).grade(folders)


def isolated(converter: Autograde) -> bool:
    """False when the configuration says `IsolatedExecute.isolated = False`."""
    # from the command line it comes as text
    return str(converter.config.IsolatedExecute.get("isolated", True)) != "False"


def submitted(converter: Autograde) -> list[Path]:
    """The submitted folders that are to be graded; links are none."""
    coursedir: Any = converter.coursedir
    pattern = coursedir.format_path(
        coursedir.submitted_directory, coursedir.student_id, coursedir.assignment_id
    )
    found = [Path(p) for p in sorted(glob.glob(pattern))]
    return [p for p in found if p.is_dir() and not p.is_symlink()]


def masters_of(converter: Autograde) -> list[Master]:
    """The notebooks of the assignment, from the course's own folders.

    Raises CourseError when there is none, or one that has not been released.
    """
    coursedir: Any = converter.coursedir
    name = coursedir.assignment_id
    source = Path(coursedir.format_path(coursedir.source_directory, ".", name))
    release = Path(coursedir.format_path(coursedir.release_directory, ".", name))
    files = sorted(source.glob("*.ipynb"))
    if not files:
        raise CourseError(f"There is no notebook of {name!r} in {source}.")
    return [read_master(file, release / file.name) for file in files]


@contextlib.contextmanager
def staging_folder(root: Path) -> Iterator[Path]:
    """A private folder below the course's; those of ended runs are removed."""
    for old in root.glob(f"{PREFIX}*"):
        number = old.name.removeprefix(PREFIX).split("-")[0]
        if number.isdigit() and not Path(f"/proc/{number}").exists():
            shutil.rmtree(old, ignore_errors=True)
    place = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-", dir=root))
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _stage(
    converter: Autograde, folder: Path, step: str, masters: list[Master]
) -> Path:
    """The clean copy of a submitted folder, where nbgrader looks in this step."""
    coursedir: Any = converter.coursedir
    student, assignment = folder.parent.name, folder.name
    target = Path(coursedir.format_path(step, student, assignment))
    if target.exists():
        raise CourseError(f"Two submissions of {student} for {assignment}: {folder}")
    result = stage(folder, target, masters)
    for note in result.notes:
        converter.log.warning("%s: %s", student, note)
    for name, reason in result.refused.items():
        converter.log.error("%s: %s gets no points: %s", student, name, reason)
    return target


def install_or_exit() -> None:
    """For nbgrader_config.py: install, or stop with one line."""
    try:
        install()
    except CourseError as error:
        sys.exit(str(error))
