"""The definitions of a notebook as a Python module, without running the notebook."""

import ast
import linecache
from collections.abc import Iterable
from types import ModuleType
from typing import Any

from nbformat import NotebookNode

DEFINING = (
    ast.Import,
    ast.ImportFrom,
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.ClassDef,
)


def is_solution(cell: NotebookNode) -> bool:
    """True for a cell that a student fills in."""
    return bool(cell.metadata.get("nbgrader", {}).get("solution"))


def is_grade(cell: NotebookNode) -> bool:
    """True for a cell that carries points."""
    return bool(cell.metadata.get("nbgrader", {}).get("grade"))


def grade_id(cell: NotebookNode) -> str | None:
    """The nbgrader name of a cell, None for a cell without one."""
    value = cell.metadata.get("nbgrader", {}).get("grade_id")
    return str(value) if value else None


def load_definitions(notebook: NotebookNode, name: str) -> ModuleType:
    """Imports, functions, classes and constants of the code cells, executed in order.

    Test cells are left out, and so is everything that does something: a cell that
    trains a model costs nothing here. Assignments count when they stand in a cell that
    students fill in, or when their value is a literal.

    Raises whatever the definitions raise, SyntaxError for a cell that is no Python.
    """
    module = ModuleType(name)
    for index, cell in enumerate(notebook.cells):
        if cell.cell_type != "code" or (is_grade(cell) and not is_solution(cell)):
            continue
        filename = f"<{name} {grade_id(cell) or index}>"
        tree = ast.parse(without_magics(cell.source), filename)
        tree.body = [node for node in tree.body if _defines(node, is_solution(cell))]
        # so that tracebacks and inspect.getsource can show the lines
        lines = cell.source.splitlines(keepends=True)
        linecache.cache[filename] = (len(cell.source), None, lines, filename)
        exec(compile(tree, filename, "exec"), module.__dict__)
    return module


def definitions_of(source: str) -> str:
    """The imports, functions and classes of a cell alone; "" when it is no Python."""
    try:
        tree = ast.parse(without_magics(source))
    except (SyntaxError, ValueError, RecursionError):
        return ""
    tree.body = [node for node in tree.body if isinstance(node, DEFINING)]
    return ast.unparse(tree)


def without_magics(source: str) -> str:
    """Cell text with IPython's `%` and `!` lines blanked, line numbers unchanged."""
    return "\n".join(
        "" if line.lstrip().startswith(("%", "!")) else line
        for line in source.splitlines()
    )


def _defines(node: ast.stmt, in_solution: bool) -> bool:
    if isinstance(node, DEFINING):
        return True
    if isinstance(node, (ast.Assign, ast.AnnAssign)):
        return in_solution or _is_literal(node.value)
    return False


def _is_literal(node: ast.expr | None) -> bool:
    try:
        ast.literal_eval(node)  # type: ignore[arg-type]
    except (ValueError, TypeError, SyntaxError):
        return False
    return True


def cells_by_grade_id(cells: Iterable[NotebookNode]) -> dict[str, NotebookNode]:
    """The named cells; of two with one name the first."""
    found: dict[str, NotebookNode] = {}
    for cell in cells:
        name = grade_id(cell)
        if name is not None:
            found.setdefault(name, cell)
    return found


def points(cell: NotebookNode) -> float:
    """The maximum score of a grade cell."""
    value: Any = cell.metadata["nbgrader"].get("points", 0)
    return float(value)
