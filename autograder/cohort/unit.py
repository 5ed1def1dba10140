"""The grading unit: one submission in; executed notebooks, scores and log out.

Both are plain values of ours, so a unit runs the same in this process, in another one
and on another machine.
"""

import hashlib
import json
import logging
import platform
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from functools import cache, cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.utils import determine_grade, setenv

from autograder.course import ROOT
from autograder.definitions import grade_id, is_grade
from autograder.isolation.execute import IsolatedExecute

CODE = (
    "autograder/**/*.py",
    "autograder/corpus/**/*",
    "vaebook/**/*.py",
    "solutions/**/*.ipynb",
)
VERSIONS = ("torch", "torchvision", "numpy", "nbclient", "nbgrader", "ipykernel")
one_at_a_time = threading.Lock()  # a process has one trusted worker


@dataclass(frozen=True)
class Unit:
    """One submission, ready to be run.

    Attributes:
        student: who handed it in.
        notebooks: name -> notebook as JSON text, with the test cells of the master.
        files: path -> content of what lies beside them.
        options: settings of IsolatedExecute that differ from its defaults.
        code: `code_digest` of the course that made the unit.
    """

    student: str
    notebooks: dict[str, str]
    files: dict[str, bytes]
    options: dict[str, Any]
    code: str

    @cached_property
    def key(self) -> str:
        """A digest of everything that the outcome depends on, random numbers apart."""
        files = {n: hashlib.sha256(c).hexdigest() for n, c in self.files.items()}
        parts = [
            {n: _without_ids(t) for n, t in self.notebooks.items()},
            *(files, self.options, self.code, self.student),
        ]
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True)
class Outcome:
    """What became of a unit.

    Attributes:
        student, key: those of the unit.
        notebooks: name -> executed notebook as JSON text.
        scores: notebook -> test cell -> points; None for what a person grades.
        log: what an instructor should read, a line each.
        seconds: how long it took.
        problem: why it could not be graded; "" when it was.
    """

    student: str
    key: str
    notebooks: dict[str, str] = field(default_factory=dict)
    scores: dict[str, dict[str, float | None]] = field(default_factory=dict)
    log: list[str] = field(default_factory=list)
    seconds: float = 0.0
    problem: str = ""

    def as_json(self) -> dict[str, Any]:
        """The outcome as plain JSON values."""
        return asdict(self)


def grade_unit(unit: Unit) -> Outcome:
    """Run a unit. Never raises for what a student wrote, nor for faults of a machine:
    then the outcome has no scores but a problem.
    """
    if unit.code != code_digest():
        return not_graded(
            unit,
            "This worker's copy of the course is another one than that which grades: "
            "bring both to the same state and start the worker anew.",
        )
    lines: list[str] = []
    log = logging.Logger("unit", logging.WARNING)
    log.addHandler(_Lines(lines.append))
    begun = time.monotonic()
    notebooks, scores = {}, {}
    try:
        with one_at_a_time, tempfile.TemporaryDirectory(prefix="unit-") as folder:
            _lay_out(unit.files, Path(folder))
            for name, text in unit.notebooks.items():
                execute = IsolatedExecute(**unit.options)
                execute.log = log
                resources = {"metadata": {"path": folder, "name": name}}
                with setenv(NBGRADER_EXECUTION="autograde"):
                    done, _ = execute.preprocess(nbformat.reads(text, 4), resources)
                notebooks[name] = nbformat.writes(done)
                scores[name] = scores_of(done)
    except Exception as error:
        reason = (str(error).strip() or "no reason given").split("\n")[0]
        return not_graded(unit, f"{type(error).__name__}: {reason}", lines)
    seconds = time.monotonic() - begun
    return Outcome(unit.student, unit.key, notebooks, scores, lines, seconds)


def not_graded(unit: Unit, problem: str, log: list[str] | None = None) -> Outcome:
    """The outcome of a unit that could not be graded."""
    return Outcome(unit.student, unit.key, log=log or [], problem=problem)


def scores_of(notebook: NotebookNode) -> dict[str, float | None]:
    """The points of each graded cell of an executed notebook, as nbgrader reads it."""
    return {
        str(grade_id(cell)): determine_grade(cell)[0]
        for cell in notebook.cells
        if is_grade(cell)
    }


@cache
def code_digest() -> str:
    """A digest of the grader: its code, the reference answers, versions in use."""
    digest = hashlib.sha256(platform.python_version().encode())
    for name in VERSIONS:
        digest.update(f"{name} {version(name)}\n".encode())
    paths = {p for pattern in CODE for p in ROOT.glob(pattern) if p.is_file()}
    for path in sorted(p for p in paths if "__pycache__" not in p.parts):
        digest.update(f"{path.relative_to(ROOT)}\n".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


class _Lines(logging.Handler):
    """Gives each message to a function."""

    def __init__(self, take: Callable[[str], object]) -> None:
        super().__init__()
        self._take = take

    def emit(self, record: logging.LogRecord) -> None:
        self._take(record.getMessage())


def _lay_out(files: dict[str, bytes], folder: Path) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _without_ids(text: str) -> dict[str, Any]:
    """A notebook without the names of its cells, which are drawn at random."""
    notebook: dict[str, Any] = json.loads(text)
    for cell in notebook["cells"]:
        cell.pop("id", None)
    return notebook
