"""The reference solution, read from the one place where answers stand."""

import hashlib
from functools import cache
from types import ModuleType

import nbformat

from autograder.course import master_path
from autograder.definitions import load_definitions


@cache
def reference(assignment: str) -> ModuleType:
    """The definitions of `solutions/<assignment>/<assignment>.ipynb` as a module.

    >>> reference("vae").kl_loss  # doctest: +SKIP

    Raises CourseError for an unknown assignment.
    """
    notebook = nbformat.read(master_path(assignment), as_version=4)
    return load_definitions(notebook, f"reference_{assignment}")


def reference_digest(assignment: str) -> str:
    """A short hash of the reference's code cells: changes when an answer changes."""
    notebook = nbformat.read(master_path(assignment), as_version=4)
    code = "\0".join(c.source for c in notebook.cells if c.cell_type == "code")
    return hashlib.sha256(code.encode()).hexdigest()[:16]
