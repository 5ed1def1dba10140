"""Hostile submissions: attacks on the grader and broken notebooks, with their outcome.

Each is a folder `autograder/corpus/hostile/<kind>/<name>/`. Kinds: `forge` (points that
were not earned), `steal` (reading what is not the student's), `harm` (damage), `broken`
(notebooks that no longer are what was released). A folder holds `entry.json`:

    title     what is handed in, in a few words
    tries     what it would gain, or break
    base      the notebook that it starts from: "stubs" (as released), "half" (with the
              reference's `kl_loss`), "right" (all of the reference's answers)
    scores    points by test cell that it must get; cells not named get 0;
              "half" and "right": what that notebook gets without any attack
    refused   in place of `scores`: what the reason says
    repairs   what the list of repairs says, one text each (optional)
    says      what the messages of the test cells say, one text each (optional)
    shows     what the outputs of the notebook show, by which one knows that the
              attack was run (optional)
    patience  "short" for one that hangs: a few seconds for each cell (optional)
    whole     true when it needs the whole notebook, which else ends with the cell
              `test_kl_loss`, both what is handed in and the master (see `small`)

and the submission itself, in any of these files:

    cells.py  `# %% NAME` is followed by the new text of that cell, `# %% after NAME` by
              a cell of the student's own. `@COURSE@` and other words between two @
              stand for what the test knows and a student might guess.
    make.py   `change(notebook)` changes the notebook, `make(folder, notebook)` writes
              the submission itself and returns the path of the file to be graded
    files/    lies in the submitted folder beside the notebook
"""

import copy
import json
import re
import runpy
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder.corpus_entries import CorpusError, answer_cells, graded_cells
from autograder.course import ASSIGNMENTS, CORPUS, CourseError, master_path
from autograder.definitions import cells_by_grade_id, grade_id, points

HOSTILE = CORPUS / "hostile"
KINDS = ("forge", "steal", "harm", "broken")
ASSIGNMENT, LAST = "vae", "test_kl_loss"
# The answers that a base has of the reference's; None: all of them.
BASES: dict[str, tuple[str, ...] | None] = {
    "stubs": (),
    "half": ("kl_loss",),
    "right": None,
}
KEYS = {
    *("title", "tries", "base", "scores", "refused"),
    *("repairs", "says", "shows", "patience", "whole"),
}
MARKER = re.compile(r"^# %% (after )?(\w+)[ \t]*\n", re.MULTILINE)
WORD = re.compile(r"@([A-Z]+)@")


@dataclass(frozen=True)
class HostileEntry:
    """A hostile submission and its outcome; see the module for the fields.

    Attributes:
        name: kind and folder, `forge/excepthook`.
        scores: points that each test cell must give; None when the file is refused.
        refused: what the reason for refusing it says; "" when it is graded.
    """

    name: str
    title: str
    tries: str
    base: str
    scores: dict[str, float] | None
    refused: str
    repairs: tuple[str, ...]
    says: tuple[str, ...]
    shows: tuple[str, ...]
    patience: str
    whole: bool

    @property
    def kind(self) -> str:
        """One of KINDS."""
        return self.name.split("/")[0]

    @property
    def folder(self) -> Path:
        """Where its files stand."""
        return HOSTILE / self.name


def load_hostile(kind: str | None = None) -> list[HostileEntry]:
    """All hostile entries in the order of their names, or those of one kind.

    Raises CorpusError for a folder that does not keep to the format.
    """
    kinds = KINDS if kind is None else (kind,)
    folders = [p for k in kinds for p in sorted((HOSTILE / k).iterdir()) if p.is_dir()]
    return [load_entry(folder) for folder in folders]


def load_entry(folder: Path) -> HostileEntry:
    """Read the folder of an entry.

    Raises CorpusError when it does not keep to the format.
    """
    name = f"{folder.parent.name}/{folder.name}"
    try:
        facts = json.loads((folder / "entry.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CorpusError(f"{name}: entry.json can't be read: {error}.") from None
    unknown = set(facts) - KEYS
    if unknown:
        raise CorpusError(f"{name}: unknown in entry.json: {', '.join(unknown)}.")
    if not facts.get("title") or not facts.get("tries"):
        raise CorpusError(f"{name}: `title` and `tries` are needed.")
    if ("scores" in facts) == ("refused" in facts):
        raise CorpusError(f"{name}: either `scores` or `refused` is needed.")
    base = facts.get("base", "stubs")
    if base not in BASES:
        raise CorpusError(f"{name}: there is no base {base!r}.")
    if facts.get("patience", "") not in ("", "short"):
        raise CorpusError(f'{name}: `patience` is left out or "short".')
    if not any((folder / n).exists() for n in ("cells.py", "make.py", "files")):
        raise CorpusError(f"{name}: there is nothing to hand in.")
    return HostileEntry(
        name,
        facts["title"],
        facts["tries"],
        base,
        _scores(name, facts) if "scores" in facts else None,
        facts.get("refused", ""),
        tuple(facts.get("repairs", ())),
        tuple(facts.get("says", ())),
        tuple(facts.get("shows", ())),
        facts.get("patience", ""),
        facts.get("whole", False),
    )


def make_folder(
    entry: HostileEntry, path: Path, words: Mapping[str, str] | None = None
) -> Path:
    """Write the submitted folder and return the file in it that is to be graded.

    Args:
        entry: what to write.
        path: folder to be made.
        words: what stands for `@WORD@` in the cells.

    Raises CorpusError for cells that the notebook does not have, and for words that are
    not given.
    """
    path.mkdir(parents=True)
    if (entry.folder / "files").is_dir():
        shutil.copytree(entry.folder / "files", path, dirs_exist_ok=True)
    notebook = base_notebook(entry.base)
    if not entry.whole:
        notebook = small(notebook)
    cells = entry.folder / "cells.py"
    if cells.is_file():
        text = cells.read_text(encoding="utf-8")
        _place_cells(entry.name, notebook, _filled(entry.name, text, words or {}))
    script = entry.folder / "make.py"
    made = runpy.run_path(str(script)) if script.is_file() else {}
    if "change" in made:
        made["change"](notebook)
    if "make" in made:
        graded: Path = made["make"](path, notebook)
        return graded
    target = path / f"{ASSIGNMENT}.ipynb"
    # not nbformat.write: it repairs what must stay broken
    target.write_text(json.dumps(notebook), encoding="utf-8")
    return target


def base_notebook(base: str) -> NotebookNode:
    """The released notebook with the answers of a base, see BASES.

    Raises CourseError when the assignment has not been released.
    """
    path = ASSIGNMENTS / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    if not path.is_file():
        raise CourseError(f"{ASSIGNMENT} is not released: run `make release`.")
    notebook: NotebookNode = nbformat.read(path, as_version=4)
    answers, wanted = answer_cells(ASSIGNMENT), BASES[base]
    for name, cell in cells_by_grade_id(notebook.cells).items():
        if name in answers and (wanted is None or name in wanted):
            cell.source = answers[name]
    return notebook


def small(notebook: NotebookNode) -> NotebookNode:
    """A notebook without the cells after `test_kl_loss`: quick to grade.

    Raises ValueError when it has no such cell.
    """
    result = copy.copy(notebook)
    end = [grade_id(c) for c in notebook.cells].index(LAST)
    result.cells = notebook.cells[: end + 1]
    return result


def _scores(name: str, facts: dict[str, Any]) -> dict[str, float]:
    master = nbformat.read(master_path(ASSIGNMENT), as_version=4)
    cells = (master if facts.get("whole") else small(master)).cells
    tests = [n for n in map(grade_id, cells) if n in graded_cells(ASSIGNMENT)]
    given = facts["scores"]
    if given == "right":
        return {n: points(cells_by_grade_id(cells)[n]) for n in tests}
    if given == "half":
        given = {"test_kl_loss": 2.0}
    unknown = set(given) - set(tests)
    if unknown:
        raise CorpusError(f"{name}: no test cells: {', '.join(unknown)}.")
    return {test: float(given.get(test, 0.0)) for test in tests}


def _filled(name: str, text: str, words: Mapping[str, str]) -> str:
    missing = set(WORD.findall(text)) - set(words)
    if missing:
        raise CorpusError(f"{name}: nothing stands for {', '.join(sorted(missing))}.")
    return WORD.sub(lambda match: words[match[1]], text)


def _place_cells(name: str, notebook: NotebookNode, text: str) -> None:
    cells = cells_by_grade_id(notebook.cells)
    pieces = MARKER.split(text)[1:]
    last: dict[str, NotebookNode] = {}
    for after, cell, body in zip(pieces[::3], pieces[1::3], pieces[2::3], strict=True):
        if cell not in cells:
            raise CorpusError(f"{name}: there is no cell {cell!r}.")
        if not after:
            cells[cell].source = body.strip("\n")
            continue
        own = nbformat.v4.new_code_cell(body.strip("\n"))
        place = notebook.cells.index(last.get(cell, cells[cell]))
        notebook.cells.insert(place + 1, own)
        last[cell] = own
