"""What students get is what the sources make now, and nothing more."""

import shutil
import subprocess
from pathlib import Path

import nbformat
import pytest
from answers import leaks, secrets, visible_text

from autograder.course import ASSIGNMENTS, ROOT, SOLUTIONS, assignments

TEXT = {".py", ".ipynb", ".html", ".md", ".txt", ".js", ".json", ".css", ".svg"}
BOOK = ROOT / "build" / "book" / "_build" / "html"


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course folder in which nbgrader has just made every assignment."""
    course = tmp_path_factory.mktemp("course")
    shutil.copytree(SOLUTIONS, course / "solutions")
    shutil.copy(ROOT / "nbgrader_config.py", course)
    for assignment in assignments():
        subprocess.run(
            ["nbgrader", "generate_assignment", "--assignment", assignment, "--create"],
            cwd=course,
            check=True,
            capture_output=True,
        )
    return course / "assignments"


@pytest.mark.parametrize("assignment", assignments())
def test_assignments_are_fresh(generated: Path, assignment: str) -> None:
    made = (generated / assignment / f"{assignment}.ipynb").read_bytes()
    kept = (ASSIGNMENTS / assignment / f"{assignment}.ipynb").read_bytes()
    assert made == kept, f"assignments/{assignment} is stale: run `make release`"


def test_only_notebooks_are_released(generated: Path) -> None:
    released = {p.relative_to(generated).as_posix() for p in generated.rglob("*.*")}
    assert released == {f"{a}/{a}.ipynb" for a in assignments()}
    kept = {p.relative_to(ASSIGNMENTS).as_posix() for p in ASSIGNMENTS.rglob("*.*")}
    assert kept == released


@pytest.mark.parametrize("assignment", assignments())
def test_sources_have_no_outputs(assignment: str) -> None:
    notebook = nbformat.read(SOLUTIONS / assignment / f"{assignment}.ipynb", 4)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            assert not cell.outputs and cell.execution_count is None


@pytest.mark.parametrize("assignment", assignments())
def test_there_is_something_to_hide(assignment: str) -> None:
    hidden = secrets(assignment)
    source = visible_text(SOLUTIONS / assignment / f"{assignment}.ipynb")
    assert len(hidden) > 50
    assert len(leaks(source, hidden)) == len(hidden), "the search finds what is there"


@pytest.mark.parametrize("assignment", assignments())
@pytest.mark.parametrize("place", ["assignments", "vaebook", "book"])
def test_no_answer_outside_solutions(place: str, assignment: str) -> None:
    hidden = secrets(assignment)
    files = [p for p in (ROOT / place).rglob("*") if p.suffix in TEXT]
    assert files
    found = {p.name: leaks(visible_text(p), hidden) for p in files}
    assert {name: lines for name, lines in found.items() if lines} == {}


def test_no_answer_in_the_built_book() -> None:
    if not (BOOK / "index.html").is_file():
        pytest.skip("the book is not built: run `make book`")
    hidden = {k: v for a in assignments() for k, v in secrets(a).items()}
    files = [p for p in BOOK.rglob("*") if p.suffix in TEXT]
    found = {
        p.relative_to(BOOK).as_posix(): leaks(visible_text(p), hidden) for p in files
    }
    assert {name: lines for name, lines in found.items() if lines} == {}
