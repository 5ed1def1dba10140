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

from autograder.course import assignments
from autograder.definitions import cells_by_grade_id, grade_id, is_grade, is_solution
from autograder.masters import Master, master_of
from autograder.plain_files import NotPlain, read_plain

MOST_BYTES = 100 * 2**20  # of a notebook: outputs may be large, they are dropped
PICTURES = ("image/png", "image/jpeg")
MOST_PICTURE = 5 * 2**20  # characters
NOT_OURS = (
    "None of this course's cells is in the notebook. Hand in the notebook that was "
    "released, with your answers in its cells."
)


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


def read_notebook(path: Path, *, follow: bool = True) -> NotebookNode:
    """Read a notebook of any version that nbformat knows.

    follow: whether the file may be a link; not in a folder that a student made.

    Raises Ungradable when the file is missing or is no notebook.
    """
    try:
        text = read_plain(path, MOST_BYTES, follow=follow).decode("utf-8-sig")
    except FileNotFoundError:
        raise Ungradable("There is no such file.") from None
    except NotPlain as error:
        raise Ungradable(f"The file is not read. {error}") from None
    except OSError as error:
        raise Ungradable(f"The file can't be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise Ungradable("The file is not UTF-8 text, so it is no notebook.") from None
    try:
        content = json.loads(text)
        if not isinstance(content, dict):
            raise TypeError
        if content.get("nbformat") != 4:  # an old one is converted
            content = nbformat.reads(text, as_version=4)
        given = content["cells"]
        if not isinstance(given, list):
            raise TypeError
    except json.JSONDecodeError as error:
        where = f"invalid JSON in line {error.lineno}"
        what = where if text.lstrip().startswith("{") else "it is not JSON"
        raise Ungradable(f"The file is no notebook: {what}.") from None
    except Exception as error:
        raise Ungradable(f"The file is no notebook ({type(error).__name__}).") from None
    return NotebookNode(cells=[_readable(c) for c in given if isinstance(c, dict)])


def _readable(cell: dict) -> NotebookNode:
    """What grafting needs of a cell, whatever stands in the file."""
    kind, source = cell.get("cell_type"), cell.get("source")
    if isinstance(source, list):
        source = "".join(line for line in source if isinstance(line, str))
    text = source if isinstance(source, str) else ""
    metadata = cell.get("metadata")
    own = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    name = own.get("grade_id") if isinstance(own, dict) else None
    return NotebookNode(
        cell_type=kind if kind in ("code", "raw") else "markdown",
        id=str(cell.get("id")),
        metadata=NotebookNode({"nbgrader": own} if isinstance(name, str) else {}),
        source=text.encode("utf-8", "replace").decode(),  # half a character is none
        attachments=cell.get("attachments"),
    )


def assignment_of(notebook: NotebookNode) -> str:
    """The assignment of this course whose named cells the notebook has.

    Raises Ungradable when it has none of any assignment's.
    """
    shared = {a: shared_names(notebook, master_of(a)) for a in assignments()}
    best = max(shared, key=lambda a: shared[a], default=None)
    if best is None or not shared[best]:
        raise Ungradable(NOT_OURS)
    return best


def shared_names(notebook: NotebookNode, master: Master) -> int:
    """How many of an assignment's named cells a notebook has."""
    return len(cells_by_grade_id(notebook.cells).keys() & master.named.keys())


def graft(submitted: NotebookNode, master: Master) -> Grafted:
    """Put the answers of a submission on the master notebook.

    A student's own additional cells stay, after the cell they followed.
    """
    answers = cells_by_grade_id(submitted.cells)
    extras = _extras(submitted, master)
    result = Grafted(master.name, copy.deepcopy(master.source))
    result.problems += _repairs(submitted, master)
    cells = extras.pop("", [])
    for cell in result.notebook.cells:
        name = grade_id(cell)
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
        if is_solution(cell) and name is not None:
            stub = master.released[name].source
            cell.source = answers[name].source if name in answers else stub
            pictures = _pictures(answers.get(name))
            if cell.cell_type == "markdown" and pictures:
                cell.attachments = pictures
            if cell.source.strip() == stub.strip() and not pictures:
                result.unanswered.add(name)
        cells += [cell, *extras.pop(_key(cell), [])]
    result.notebook.cells = cells
    return result


def _pictures(answer: NotebookNode | None) -> dict[str, dict[str, str]]:
    """The pictures that are attached to a written answer: PNG and JPEG, no more."""
    found: dict[str, dict[str, str]] = {}
    attached = answer.get("attachments") if answer is not None else None
    for name, forms in attached.items() if isinstance(attached, dict) else ():
        kept = {
            mime: data
            for mime, data in (forms.items() if isinstance(forms, dict) else ())
            if mime in PICTURES and isinstance(data, str) and len(data) < MOST_PICTURE
        }
        if kept and len(found) < 10:
            found[str(name)] = kept
    return found


def _key(cell: NotebookNode) -> str:
    """What identifies a cell of the master: its name, else its cell id."""
    return grade_id(cell) or f"id:{cell.get('id')}"


def _extras(submitted: NotebookNode, master: Master) -> dict[str, list[NotebookNode]]:
    """The student's own cells, by the key of the master's cell that they follow."""
    keys = {_key(c) for c in master.source.cells}
    given = {c.source.strip() for c in master.source.cells}
    found: dict[str, list[NotebookNode]] = {}
    last = ""
    for cell in submitted.cells:
        if _key(cell) in keys:
            last = _key(cell)
        elif cell.cell_type == "code" and cell.source.strip() not in given:
            own = nbformat.v4.new_code_cell(cell.source)
            found.setdefault(last, []).append(own)
    return found


def _repairs(submitted: NotebookNode, master: Master) -> list[str]:
    """What is not as it was released, in plain sentences."""
    seen: dict[str, int] = {}
    for cell in submitted.cells:
        name = grade_id(cell)
        if name is not None:
            seen[name] = seen.get(name, 0) + 1
    problems = [f"Cell {n} is missing." for n in master.named if n not in seen]
    problems += [
        f"Cell {n} stands {count} times: the first one counts."
        for n, count in seen.items()
        if count > 1 and n in master.named
    ]
    answers = cells_by_grade_id(submitted.cells)
    for name, cell in master.released.items():
        if is_solution(cell) or not is_grade(cell) or name not in answers:
            continue
        if answers[name].source.strip() != cell.source.strip():
            problems.append(f"Test cell {name} was edited: the original was run.")
    return problems
