"""Graded classes made with nbgrader's own gradebook, without running a notebook."""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook, new_output
from nbgrader.api import Gradebook

from autograder.checks import Outcome, Verdict
from autograder.notes import note
from autograder.verdict_cell import bundle

CONFIG = "c = get_config()  # noqa: F821\nc.CourseDirectory.course_id = 'a-course'\n"
# Two tasks with two parts each, and a written answer.
PARTS: dict[str, dict[str, float]] = {
    "test_one": {"a": 1.0, "b": 1.0},
    "test_two": {"c": 2.0, "d": 1.0},
}
ANSWER = "q_answer"


@dataclass
class Student:
    """A student: the parts that pass, the points of the written answer (None: waits).

    Attributes:
        named: misconceptions by task.
        facts: what the grader has noted in the notebook's metadata.
        outputs: of a cell of the student's.
    """

    name: str
    passes: str = "abcd"
    written: float | None = 0.0
    named: Mapping[str, list[str]] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)
    outputs: tuple[NotebookNode, ...] = ()

    def earned(self, task: str) -> dict[str, float]:
        return {p: v if p in self.passes else 0.0 for p, v in PARTS[task].items()}


@cache
def empty_gradebook() -> bytes:
    """A gradebook without assignments; nbgrader takes seconds to make one."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "gradebook.db"
        Gradebook(f"sqlite:///{path}", "a-course").close()
        return path.read_bytes()


def make_course(folder: Path, students: list[Student], assignment: str = "vae") -> Path:
    """A course folder with a gradebook and autograded notebooks."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "nbgrader_config.py").write_text(CONFIG)
    (folder / "gradebook.db").write_bytes(empty_gradebook())
    with Gradebook(f"sqlite:///{folder}/gradebook.db", "a-course") as gradebook:
        gradebook.add_assignment(assignment)
        gradebook.add_notebook(assignment, assignment)
        place = (assignment, assignment)
        for task, parts in PARTS.items():
            most = sum(parts.values())
            gradebook.add_grade_cell(task, *place, max_score=most, cell_type="code")
        gradebook.add_grade_cell(ANSWER, *place, max_score=1, cell_type="markdown")
        for student in students:
            gradebook.add_student(student.name)
            gradebook.add_submission(assignment, student.name)
            for task in PARTS:
                grade = gradebook.find_grade(task, *place, student.name)
                grade.auto_score = sum(student.earned(task).values())
                grade.needs_manual_grade = False
            grade = gradebook.find_grade(ANSWER, *place, student.name)
            grade.manual_score = student.written
            grade.needs_manual_grade = student.written is None
            gradebook.db.commit()
            path = folder / "autograded" / student.name / assignment
            path.mkdir(parents=True)
            nbformat.write(notebook(student), path / f"{assignment}.ipynb")
    return folder


def notebook(student: Student) -> NotebookNode:
    """The autograded notebook: what its test cells show, and the grader's notes."""
    cells = [new_code_cell("mine = 1", outputs=list(student.outputs))]
    for task, parts in PARTS.items():
        outcomes = tuple(
            Outcome(
                f"test_{p}", p, f"Aim of {p}.", None if p in student.passes else "x"
            )
            for p in parts
        )
        verdict = Verdict(outcomes, student.earned(task), parts)
        shown = bundle(task, verdict, list(student.named.get(task, [])))
        cell = new_code_cell("", outputs=[new_output("display_data", shown)])
        cell.metadata["nbgrader"] = {"grade_id": task, "grade": True, "solution": False}
        cells.append(cell)
    result = new_notebook(cells=cells)
    if student.facts:
        note(result, **student.facts)
    return result
