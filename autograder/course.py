"""Where things stand in a checkout of the course."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOLUTIONS = ROOT / "solutions"
ASSIGNMENTS = ROOT / "assignments"
CORPUS = ROOT / "autograder" / "corpus"
HIDDEN = ROOT / "autograder" / "hidden"
DIAGNOSES = ROOT / "build" / "diagnosis"

GRADING_ENVIRONMENT = {
    "VAEBOOK_FAST": "1",  # a few hundred images and one epoch
    "VAEBOOK_PROGRESS": "0",  # no progress bars in graded notebooks
    "OMP_NUM_THREADS": "1",  # two threads on two busy cores: 20 times slower
    "MPLBACKEND": "agg",
}


class CourseError(Exception):
    """One clear line for the instructor: what is wrong and what to do."""


def assignments() -> list[str]:
    """Names of the assignments: the folders of `solutions/` that hold a notebook."""
    return sorted(p.parent.name for p in SOLUTIONS.glob("*/*.ipynb"))


def master_path(assignment: str) -> Path:
    """The source notebook of an assignment.

    Raises CourseError for an assignment that `solutions/` does not have.
    """
    path = SOLUTIONS / assignment / f"{assignment}.ipynb"
    if not path.is_file():
        known = ", ".join(assignments()) or "none"
        raise CourseError(f"There is no assignment {assignment!r}; there are: {known}.")
    return path


def grading_environment() -> dict[str, str]:
    """The environment of a kernel that runs a submission."""
    return {**os.environ, **GRADING_ENVIRONMENT}
