"""A course folder with a class of small `vae` notebooks: right, wrong and empty ones.

Small: they end with the cell `test_kl_loss`, so that a submission takes no training.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbgrader.api import Gradebook

from autograder.corpus_entries import find_entry
from autograder.course import ROOT, SOLUTIONS
from autograder.definitions import cells_by_grade_id
from autograder.hostile_entries import base_notebook, small

WRONG = (None, "wrong/sum_over_batch", "wrong/missing_half", "wrong/kl_wrong_sign")
Scores = dict[str, dict[str, float | None]]


def environment() -> dict[str, str]:
    """What a command of nbgrader needs: this Python's programs, one thread."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    return {**os.environ, "PATH": path, "OMP_NUM_THREADS": "1"}


def run(course: Path, *command: str, check: bool = True) -> subprocess.CompletedProcess:
    """Run a command in a course's folder."""
    done = subprocess.run(
        command, cwd=course, env=environment(), capture_output=True, text=True
    )
    if check and done.returncode:
        raise RuntimeError(f"{' '.join(command)}: {done.stderr[-3000:]}")
    return done


def submission(number: int) -> NotebookNode:
    """What the student of this number hands in."""
    entry = WRONG[number % len(WRONG)]
    notebook = small(base_notebook("half"))
    if entry is not None:
        answer = find_entry("vae", entry).cells["kl_loss"]
        cells_by_grade_id(notebook.cells)["kl_loss"].source = answer
    return notebook


def make_course(folder: Path, count: int) -> Path:
    """A course with a released assignment and `count` submissions, not graded."""
    source = nbformat.read(SOLUTIONS / "vae" / "vae.ipynb", as_version=4)
    _save(small(source), folder / "solutions" / "vae" / "vae.ipynb")
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    for number in range(count):
        path = folder / "submitted" / f"s{number:04}" / "vae" / "vae.ipynb"
        _save(submission(number), path)
    run(folder, "nbgrader", "generate_assignment", "vae", "--create")
    return folder


def scores(course: Path, db_url: str = "") -> Scores:
    """Student -> cell -> points, as the gradebook has them."""
    found: Scores = {}
    with Gradebook(db_url or f"sqlite:///{course}/gradebook.db") as book:
        for submitted in book.assignment_submissions("vae"):
            cells = {
                g.name: g.auto_score for n in submitted.notebooks for g in n.grades
            }
            found[submitted.student_id] = dict(sorted(cells.items()))
    return dict(sorted(found.items()))


def _save(notebook: NotebookNode, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, path)
