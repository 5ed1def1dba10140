"""The `submission` that hidden checks take when they run under pytest."""

from pathlib import Path

import pytest

from autograder.course import CourseError
from autograder.reference import reference
from autograder.submission import Submission


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--submission FILE`."""
    parser.addoption(
        "--submission", help="notebook to check; default: the reference solution"
    )


@pytest.fixture
def submission(request: pytest.FixtureRequest) -> Submission:
    """The notebook under `--submission`, or the reference of the check's assignment."""
    path = request.config.getoption("--submission")
    if path is None:
        return Submission(vars(reference(request.path.parent.name)))
    if not Path(path).is_file():
        raise CourseError(f"There is no file {path}.")
    return Submission.from_notebook(path)
