"""A submitted folder read with distrust: what nbgrader gets is a clean copy.

Nothing in the folder is followed or executed. Notebooks are grafted onto the master;
of the other files plain ones of moderate size are copied, for the student's code alone.
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell
from nbgrader.utils import parse_utc

from autograder.graft import Ungradable, graft, read_notebook, shared_names
from autograder.masters import Master
from autograder.notes import note
from autograder.plain_files import NotPlain, read_plain

MOST_FILES = 200
MOST_BYTES = 50 * 2**20  # of all other files together
DEEPEST = 5
IGNORED = {".ipynb_checkpoints", "__pycache__", ".git"}


@dataclass
class Staged:
    """What became of one submitted folder.

    Attributes:
        notes: what was repaired or left out, one plain sentence each.
        refused: why a notebook could not be read, by the assignment's notebook.
    """

    notes: list[str] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)


def stage(folder: Path, target: Path, masters: list[Master]) -> Staged:
    """Write the clean copy of a submitted folder; every notebook gets a file there.

    A notebook that can't be read becomes the released one without answers, which says
    the reason in its first cell: it is graded with no points, not left out.
    """
    target.mkdir(parents=True)
    staged = Staged()
    of_files = [*_copy(folder, target), *_check_date(target)]
    for master in masters:
        try:
            path, notebook = _find(folder, master)
            grafted = graft(notebook, master)
            notes = grafted.problems
            if path.stem != master.name:
                notes.insert(0, f"The notebook was handed in as {path.name}.")
            staged.notes += notes
            result = _with_notes(grafted.notebook, "Notes of the grader", notes)
            note(result, notes=[*notes, *of_files])
        except Ungradable as error:
            staged.refused[master.name] = str(error)
            empty = graft(nbformat.v4.new_notebook(), master).notebook
            heading = "This submission could not be graded"
            result = _with_notes(empty, heading, [str(error)])
            note(result, refused=str(error), notes=of_files)
        nbformat.write(result, target / f"{master.name}.ipynb")
    staged.notes += of_files
    return staged


def _find(folder: Path, master: Master) -> tuple[Path, NotebookNode]:
    """The submitted notebook of an assignment, whatever its file is called.

    Raises Ungradable when there is none that can be read.
    """
    named = folder / f"{master.name}.ipynb"
    others = [
        p for p in _entries(folder) if p.suffix.lower() == ".ipynb" and p != named
    ]
    reason = Ungradable(f"There is no notebook {named.name} in the submission.")
    best: tuple[int, Path, NotebookNode] | None = None
    for path in [named, *others]:
        if not os.path.lexists(path):
            continue
        try:
            notebook = read_notebook(path, follow=False)
        except Ungradable as error:
            reason = error if path == named or not best else reason
            continue
        shared = shared_names(notebook, master)
        if best is None or shared > best[0]:
            best = shared, path, notebook
    if best is None:
        raise reason
    shared, path, notebook = best
    if not shared:
        raise Ungradable(f"No cell of {master.name} is in {path.name}.")
    return path, notebook


def _with_notes(notebook: NotebookNode, heading: str, notes: list[str]) -> NotebookNode:
    """The notebook with a first cell that tells what was repaired, if anything was."""
    if notes:
        lines = "\n".join(f"- {note}" for note in notes)
        notebook.cells.insert(0, new_markdown_cell(f"**{heading}**\n\n{lines}"))
    return notebook


def _copy(folder: Path, target: Path) -> Iterator[str]:
    """Copy the other files; yields a note for each that is left out."""
    left, count = MOST_BYTES, 0
    for path in _walk(folder, DEEPEST):
        name = path.relative_to(folder)
        if any(part.lower().endswith(".ipynb") for part in name.parts):
            continue
        count += 1
        if count > MOST_FILES:
            yield f"Only {MOST_FILES} of the files beside the notebook were used."
            return
        try:
            content = read_plain(path, left)
        except NotPlain as error:
            yield f"The file {str(name)!r} was left out: {error}"
            continue
        left -= len(content)
        place = target / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


def _check_date(target: Path) -> Iterator[str]:
    """Remove a timestamp.txt on which nbgrader would stop; yields a note if it did."""
    timestamp = target / "timestamp.txt"
    try:
        parse_utc(read_plain(timestamp, 1000).decode().strip())
    except FileNotFoundError:
        return
    except (NotPlain, ValueError, OverflowError, UnicodeDecodeError):
        timestamp.unlink(missing_ok=True)
        yield "Its timestamp.txt holds no date and was left out."


def _walk(folder: Path, depth: int) -> Iterator[Path]:
    """Everything below a folder that is no folder; no link is followed."""
    for path in _entries(folder):
        try:
            is_folder = stat.S_ISDIR(path.lstat().st_mode)
        except OSError:
            continue
        if not is_folder:
            yield path
        elif depth and path.name not in IGNORED:
            yield from _walk(path, depth - 1)


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []
