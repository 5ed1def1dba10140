"""Notebooks as students hand them in, for tests."""

import copy
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder.course import ASSIGNMENTS, SOLUTIONS
from autograder.definitions import cells_by_grade_id, is_solution


def released(assignment: str = "vae") -> NotebookNode:
    """The notebook as students get it."""
    return nbformat.read(ASSIGNMENTS / assignment / f"{assignment}.ipynb", 4)


def answered(assignment: str = "vae", **answers: str) -> NotebookNode:
    """The released notebook with the reference's answers, or others by grade id."""
    source = nbformat.read(SOLUTIONS / assignment / f"{assignment}.ipynb", 4)
    reference = cells_by_grade_id(source.cells)
    notebook = released(assignment)
    for cell in notebook.cells:
        if is_solution(cell):
            name = cell.metadata.nbgrader.grade_id
            cell.source = answers.get(name, reference[name].source)
    return notebook


def only(notebook: NotebookNode, *names: str) -> NotebookNode:
    """A notebook with the named cells alone: quick to run."""
    small = copy.deepcopy(notebook)
    cells = cells_by_grade_id(small.cells)
    small.cells = [cells[n] for n in names]
    return small


def save(notebook: NotebookNode, path: Path) -> Path:
    """Write a notebook, folders included."""
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, path)
    return path
