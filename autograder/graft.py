"""The student's answers placed on the master notebook, by name.

Test cells, their order, points and metadata come from the master, so a deleted, edited
or renamed cell changes nothing but the answer that stands in it.
"""

import copy
import json
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder.course import ASSIGNMENTS, CourseError, assignments, master_path
from autograder.definitions import cells_by_grade_id, grade_id, is_grade, is_solution


class Ungradable(Exception):
    """One clear line: why a file can't be graded."""


@dataclass
class Grafted:
    """A notebook ready to run.

    Attributes:
        problems: what was repaired, one plain sentence each.
        unanswered: names of the answer cells that are still as they were released.
    """

    assignment: str
    notebook: NotebookNode
    problems: list[str] = field(default_factory=list)
    unanswered: set[str] = field(default_factory=set)


def read_notebook(path: Path) -> NotebookNode:
    """Read a notebook of any version that nbformat knows.

    Raises Ungradable when the file is missing or is no notebook.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise Ungradable("There is no such file.") from None
    except IsADirectoryError:
        raise Ungradable("This is a folder; name the notebook in it.") from None
    except OSError as error:
        raise Ungradable(f"The file can't be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise Ungradable("The file is not UTF-8 text, so it is no notebook.") from None
    try:
        notebook = nbformat.reads(text, as_version=4)
        if not isinstance(notebook.cells, list):
            raise AttributeError
    except json.JSONDecodeError as error:
        raise Ungradable(
            f"The file is no notebook: invalid JSON in line {error.lineno}."
        ) from None
    except nbformat.reader.NotJSONError:
        raise Ungradable("The file is no notebook: it is not JSON.") from None
    except Exception as error:
        raise Ungradable(f"The file is no notebook ({type(error).__name__}).") from None
    return notebook


def assignment_of(notebook: NotebookNode) -> str:
    """The assignment whose named cells the notebook has.

    Raises Ungradable when it has none of any assignment's.
    """
    names = set(cells_by_grade_id(notebook.cells))
    shared = {a: len(names & set(_named(_master(a)))) for a in assignments()}
    best = max(shared, key=lambda a: shared[a], default=None)
    if best is None or not shared[best]:
        raise Ungradable(
            "None of this course's cells is in the notebook. Hand in the notebook that "
            "was released, with your answers in its cells."
        )
    return best


def graft(submitted: NotebookNode, assignment: str) -> Grafted:
    """Put the answers of a submission on the master notebook.

    A student's own additional cells stay, after the cell they followed.

    Raises CourseError when the assignment has not been released.
    """
    released = released_cells(assignment)
    answers = cells_by_grade_id(submitted.cells)
    extras = _extras(submitted, assignment)
    result = Grafted(assignment, copy.deepcopy(_master(assignment)))
    result.problems += _repairs(submitted, assignment)
    cells = extras.pop("", [])
    for cell in result.notebook.cells:
        name = grade_id(cell)
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
        if is_solution(cell) and name is not None:
            stub = released[name].source
            cell.source = answers[name].source if name in answers else stub
            if cell.source.strip() == stub.strip():
                result.unanswered.add(name)
        cells += [cell, *extras.pop(_key(cell), [])]
    result.notebook.cells = cells
    return result


def released_cells(assignment: str) -> dict[str, NotebookNode]:
    """The named cells of the student's notebook, as released.

    Raises CourseError when there is no release.
    """
    path = ASSIGNMENTS / assignment / f"{assignment}.ipynb"
    if not path.is_file():
        raise CourseError(f"{assignment} is not released: run `make release` first.")
    return cells_by_grade_id(nbformat.read(path, as_version=4).cells)


def _master(assignment: str) -> NotebookNode:
    return nbformat.read(master_path(assignment), as_version=4)


def _named(notebook: NotebookNode) -> dict[str, NotebookNode]:
    return cells_by_grade_id(notebook.cells)


def _key(cell: NotebookNode) -> str:
    """What identifies a cell of the master: its name, else its cell id."""
    return grade_id(cell) or f"id:{cell.get('id')}"


def _extras(submitted: NotebookNode, assignment: str) -> dict[str, list[NotebookNode]]:
    """The student's own cells, by the key of the master's cell that they follow."""
    master = _master(assignment)
    keys = {_key(c) for c in master.cells}
    given = {c.source.strip() for c in master.cells}
    found: dict[str, list[NotebookNode]] = {}
    last = ""
    for cell in submitted.cells:
        if _key(cell) in keys:
            last = _key(cell)
        elif cell.cell_type == "code" and cell.source.strip() not in given:
            own = nbformat.v4.new_code_cell(cell.source)
            found.setdefault(last, []).append(own)
    return found


def _repairs(submitted: NotebookNode, assignment: str) -> list[str]:
    """What is not as it was released, in plain sentences."""
    master = _named(_master(assignment))
    released = released_cells(assignment)
    seen: dict[str, int] = {}
    for cell in submitted.cells:
        name = grade_id(cell)
        if name is not None:
            seen[name] = seen.get(name, 0) + 1
    problems = [f"Cell {n} is missing." for n in master if n not in seen]
    problems += [
        f"Cell {n} stands {count} times: the first one counts."
        for n, count in seen.items()
        if count > 1 and n in master
    ]
    answers = _named(submitted)
    for name, cell in released.items():
        if is_solution(cell) or not is_grade(cell) or name not in answers:
            continue
        if answers[name].source.strip() != cell.source.strip():
            problems.append(f"Test cell {name} was edited: the original was run.")
    return problems
