"""The corpus: known submissions, one small file each, and notebooks made from them.

`autograder/corpus/<assignment>/<kind>/<name>.py`; kind `wrong`: a misconception that
must lose points; `again`: the same misconception as a wrong one, written by somebody
else, by which the diagnosis is measured; `right`: a correct answer written differently.
A file begins with a docstring: its first line is the title (of a wrong one: the
misconception, as a student would say it), then follow lines `key: value`, which may run
on in the next line:

    task: the graded cell that must lose points (wrong only)
    hint: what was misunderstood, for the student to read (wrong only)
    chapter: where it is explained, `kl.md#the-direction-matters` (wrong only)
    again: the name of the wrong one that it repeats (again only)

Then the answers. `# %% kl_loss` is followed by the whole cell of that name.
`# %% replace kl_loss` is followed by changes of the reference's cell:

    # old: a line of the cell
    # new: the line in its place

Several `old` lines together are consecutive lines of the cell, several `new` lines
replace them, no `new` line deletes them. Indentation counts within a group only. Cells
that a file does not name are the reference's.
"""

import ast
import copy
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder.course import ASSIGNMENTS, CORPUS, CourseError, master_path
from autograder.definitions import (
    cells_by_grade_id,
    grade_id,
    is_grade,
    is_solution,
    load_definitions,
)
from autograder.submission import Submission

KINDS = ("wrong", "again", "right")
KEYS = ("task", "hint", "chapter", "again")
NEEDED = {"wrong": KEYS[:3], "again": KEYS[3:], "right": ()}
MARKER = re.compile(r"^# %% (replace )?(\w+)\s*$", re.MULTILINE)
CHANGE = re.compile(r"^# (old|new):(?: (.*))?$")
REGION = re.compile(r"^[ \t]*### (BEGIN|END) (SOLUTION|HIDDEN TESTS)\n?", re.MULTILINE)


class CorpusError(CourseError):
    """A file of the corpus can't be used: one line that names it and says why."""


@dataclass(frozen=True)
class CorpusEntry:
    """A known submission.

    Attributes:
        name: kind and file name, `wrong/reverse_kl`.
        task: the graded cell that must lose points; "" but for a wrong one.
        again: the name of the wrong one that an `again` one repeats, else "".
        cells: code of the answer cells that differ from the reference, by name.
    """

    name: str
    kind: str
    assignment: str
    task: str
    title: str
    hint: str
    chapter: str
    again: str
    cells: dict[str, str] = field(default_factory=dict)


def load_entries(assignment: str, kind: str | None = None) -> list[CorpusEntry]:
    """All entries of an assignment in the order of their names, or those of one kind.

    Raises CorpusError for a file that does not keep to the format.
    """
    kinds = KINDS if kind is None else (kind,)
    paths = [p for k in kinds for p in sorted((CORPUS / assignment / k).glob("*.py"))]
    return [load_entry(path) for path in paths]


def find_entry(assignment: str, name: str) -> CorpusEntry:
    """One entry by its name, such as `wrong/reverse_kl`.

    Raises CorpusError when there is no such file, or when it can't be used.
    """
    path = CORPUS / assignment / f"{name}.py"
    if name.split("/")[0] not in KINDS or not path.is_file():
        raise CorpusError(f"The corpus of {assignment} has no entry {name!r}.")
    return load_entry(path)


def load_entry(path: Path) -> CorpusEntry:
    """Read a file of the corpus.

    Raises CorpusError when it does not keep to the format.
    """
    kind, assignment = path.parent.name, path.parent.parent.name
    name = f"{kind}/{path.stem}"
    text = path.read_text(encoding="utf-8")
    title, facts = _docstring(name, text)
    if {k for k in KEYS if facts[k]} != set(NEEDED[kind]):
        wanted = " and ".join(NEEDED[kind]) or "no keys"
        raise CorpusError(f"{name}: an entry of this kind needs {wanted}.")
    cells = {}
    pieces = MARKER.split(text)[1:]
    for replaces, cell, body in zip(
        pieces[::3], pieces[1::3], pieces[2::3], strict=True
    ):
        if cell not in answer_cells(assignment):
            raise CorpusError(f"{name}: {assignment} has no answer cell {cell!r}.")
        given = answer_cells(assignment)[cell]
        cells[cell] = _changed(name, given, body) if replaces else body.strip() + "\n"
    return CorpusEntry(name, kind, assignment, title=title, cells=cells, **facts)


def entry_submission(entry: CorpusEntry) -> Submission:
    """The definitions of an entry, loaded into this process without running anything.

    Raises whatever the definitions raise.
    """
    notebook = _with_answers(_master(entry.assignment), entry.cells)
    return Submission(vars(load_definitions(notebook, entry.name.replace("/", "_"))))


def make_notebook(entry: CorpusEntry) -> NotebookNode:
    """What a student would hand in: the released notebook with the entry's answers.

    Code cells that the entry does not name get the reference's answer; written answers
    stay as released.

    Raises CourseError when the assignment has not been released.
    """
    path = ASSIGNMENTS / entry.assignment / f"{entry.assignment}.ipynb"
    if not path.is_file():
        raise CourseError(f"{entry.assignment} is not released: run `make release`.")
    released: NotebookNode = nbformat.read(path, as_version=4)
    return _with_answers(released, {**answer_cells(entry.assignment), **entry.cells})


@cache
def answer_cells(assignment: str) -> dict[str, str]:
    """The reference's code cells that students fill in, without region markers."""
    return {
        name: REGION.sub("", cell.source)
        for name, cell in cells_by_grade_id(_master(assignment).cells).items()
        if is_solution(cell) and cell.cell_type == "code"
    }


@cache
def tasks_of(assignment: str) -> dict[str, str]:
    """For each answer cell of code, the graded cell that tests it: the next one."""
    waiting: list[str] = []
    found = {}
    for cell in _master(assignment).cells:
        name = grade_id(cell)
        if name is None or cell.cell_type != "code":
            continue
        if is_solution(cell):
            waiting.append(name)
        elif is_grade(cell):
            found.update(dict.fromkeys(waiting, name))
            waiting = []
    return found


def graded_cells(assignment: str) -> list[str]:
    """The autograded cells of an assignment, in order."""
    return [
        str(grade_id(c))
        for c in _master(assignment).cells
        if c.cell_type == "code" and is_grade(c) and not is_solution(c)
    ]


@cache
def _master(assignment: str) -> NotebookNode:
    return nbformat.read(master_path(assignment), as_version=4)


def _with_answers(notebook: NotebookNode, answers: dict[str, str]) -> NotebookNode:
    result = copy.deepcopy(notebook)
    for cell in result.cells:
        name = grade_id(cell)
        if name in answers and is_solution(cell):
            cell.source = answers[name]
    return result


def _docstring(name: str, text: str) -> tuple[str, dict[str, str]]:
    """The title, and the values of KEYS ("" where there is none)."""
    try:
        lines = (ast.get_docstring(ast.parse(text)) or "").splitlines()
    except SyntaxError as error:
        raise CorpusError(f"{name}: no Python, line {error.lineno}.") from None
    if not lines:
        raise CorpusError(f"{name}: the file should begin with a docstring.")
    facts = dict.fromkeys(KEYS, "")
    key = ""
    for line in filter(None, map(str.strip, lines[1:])):
        start, colon, rest = line.partition(":")
        if colon and start in KEYS:
            key, line = start, rest
        elif not key:
            raise CorpusError(f"{name}: this line has no key: {line!r}.")
        facts[key] = f"{facts[key]} {line.strip()}".strip()
    return lines[0].strip(), facts


def _changed(name: str, given: str, body: str) -> str:
    """A cell with the changes of a `replace` section made.

    Raises CorpusError for lines that do not stand in the cell exactly once.
    """
    changes: list[tuple[list[str], list[str]]] = []
    last = ""
    for line in filter(None, map(str.rstrip, body.splitlines())):
        match = CHANGE.match(line)
        if match is None:
            raise CorpusError(f"{name}: neither `# old:` nor `# new:`: {line!r}.")
        word, code = match[1], match[2] or ""
        if word == "old" and last != "old":
            changes.append(([], []))
        if not changes:
            raise CorpusError(f"{name}: `# new:` without `# old:`.")
        changes[-1][word == "new"].append(code)
        last = word
    lines = given.splitlines()
    placed = [(_place(name, lines, old), old, new) for old, new in changes]
    for start, old, new in sorted(placed, reverse=True):
        shift = len(lines[start]) - len(lines[start].lstrip()) - _depth(old[0])
        moved = [" " * (_depth(n) + shift) + n.lstrip() if n else "" for n in new]
        lines[start : start + len(old)] = moved
    return "\n".join(lines) + "\n"


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _place(name: str, lines: list[str], old: list[str]) -> int:
    wanted = [line.strip() for line in old]
    stripped = [line.strip() for line in lines]
    places = [i for i in range(len(lines)) if stripped[i : i + len(wanted)] == wanted]
    if len(places) != 1:
        raise CorpusError(
            f"{name}: this stands {len(places)} times in the reference, not once: "
            f"{' / '.join(wanted)}"
        )
    return places[0]
