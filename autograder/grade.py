"""Grading a notebook without a gradebook."""

import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbgrader.utils import determine_grade

from autograder.course import CourseError
from autograder.definitions import grade_id, is_grade, is_solution, points
from autograder.graft import Ungradable, assignment_of, graft, read_notebook
from autograder.isolation.execute import IsolatedExecute
from autograder.masters import master_of
from autograder.verdict_cell import VERDICT_MIME


@dataclass
class CellGrade:
    """The score of one autograded cell, and what the student should read."""

    grade_id: str
    score: float
    max_score: float
    message: str


@dataclass
class Report:
    """The outcome for one file.

    Attributes:
        score, max_score: points of the autograded cells; None when not graded.
        needs_manual: names of the written answers that wait for a person.
        problems: what was repaired or refused.
    """

    file: str
    assignment: str | None = None
    score: float | None = None
    max_score: float | None = None
    checks: list[CellGrade] = field(default_factory=list)
    needs_manual: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @property
    def graded(self) -> bool:
        """True when there is a score."""
        return self.score is not None

    def as_json(self) -> dict[str, Any]:
        """The report as plain JSON values."""
        return asdict(self)


def grade_file(path: Path, *, isolated: bool = True, warm: bool = True) -> Report:
    """Grade one notebook file in a kernel of its own.

    Without `warm` the kernel is started cold. A file that can't be graded gives a
    report without a score, with the reason.

    Raises NoSandbox when `isolated` and there is no sandbox to be had.
    """
    report = Report(str(path))
    try:
        submitted = read_notebook(path)
        report.assignment = assignment_of(submitted)
        grafted = graft(submitted, master_of(report.assignment))
        report.problems += grafted.problems
        notebook = run(grafted.notebook, isolated=isolated, warm=warm)
    except Ungradable as error:
        report.problems.append(str(error))
        return report
    for cell in notebook.cells:
        name = grade_id(cell)
        if not is_grade(cell) or name is None:
            continue
        if is_solution(cell):
            if name not in grafted.unanswered:
                report.needs_manual.append(name)
            continue
        score = determine_grade(cell)[0] or 0.0
        report.checks.append(CellGrade(name, score, points(cell), message(cell)))
    report.score = sum(c.score for c in report.checks)
    report.max_score = sum(c.max_score for c in report.checks)
    return report


def run(
    notebook: NotebookNode, *, isolated: bool = True, warm: bool = True
) -> NotebookNode:
    """Execute a notebook in an empty folder; errors stay in its outputs.

    Raises NoSandbox when `isolated` and there is no sandbox to be had, and Ungradable
    when the kernel can't be started, or dies where it is not replaced.
    """
    with tempfile.TemporaryDirectory(prefix="submission-") as scratch:
        resources = {"metadata": {"path": scratch}}
        execute = IsolatedExecute(kernel_name="python3", isolated=isolated, warm=warm)
        try:
            executed, _ = execute.preprocess(notebook, resources)
        except CourseError:
            raise
        except Exception as error:
            reason = str(error).strip().split("\n")[0]
            raise Ungradable(
                f"The notebook could not be run to its end "
                f"({type(error).__name__}: {reason})."
            ) from error
    return executed


def message(cell: NotebookNode) -> str:
    """What a test cell told the student: the verdict, visible tests, errors."""
    lines = []
    for output in cell.outputs:
        if VERDICT_MIME in output.get("data", {}):
            lines.append(str(output.data["text/plain"]))
        elif output.output_type == "stream":
            lines.append(output.text.strip())
        elif output.output_type == "error":
            lines.append(f"{output.ename}: {output.evalue}")
    return "\n".join(line for line in lines if line)
