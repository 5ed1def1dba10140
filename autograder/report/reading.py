"""A class read from nbgrader's gradebook and the autograded notebooks."""

import json
from pathlib import Path
from typing import Any

import nbformat
from nbgrader.api import Assignment, Grade, SubmittedAssignment, SubmittedNotebook

from autograder.definitions import grade_id, is_solution
from autograder.nbgrader_course import Course
from autograder.report.outputs import events_of, facts_of, verdicts_of
from autograder.report.records import ClassRecord, Submission, Task

NOT_GRADED = (
    "Handed in, but not autograded yet: run `nbgrader autograde {} --student={}`."
)
STOPPED = (
    "Autograding was stopped before it had a score: "
    "run `nbgrader autograde {} --student={} --force`."
)


def read_class(course: Course, name: str) -> ClassRecord:
    """Everything that is known of an assignment's submissions.

    Raises CourseError for an assignment that the gradebook does not have.
    """
    assignment = course.assignment(name)
    record = ClassRecord(name, course.directory.course_id, [], [])
    record.tasks = _tasks(course, assignment)
    found = course.gradebook.assignment_submissions(name)
    for submitted in sorted(found, key=lambda s: str(s.student.id)):
        record.submissions.append(_read(course, record.tasks, submitted))
    known = {s.student for s in record.submissions}
    for student in course.handed_in(name):
        if student not in known:
            reason = NOT_GRADED.format(name, student)
            record.submissions.append(Submission(student, reason=reason))
    return record


def _key(notebook: str, cell: str, assignment: Assignment) -> str:
    return cell if len(assignment.notebooks) == 1 else f"{notebook}/{cell}"


def _tasks(course: Course, assignment: Assignment) -> list[Task]:
    """The graded cells in the order of the notebook."""
    tasks = []
    for notebook in assignment.notebooks:
        order, titles = _headings(course, assignment.name, notebook.name)
        cells = [*notebook.grade_cells, *notebook.task_cells]
        cells.sort(key=lambda c: (order.get(c.name, len(order)), c.name))
        for cell in cells:
            code = getattr(cell, "cell_type", "") == "code"
            tasks.append(
                Task(
                    _key(notebook.name, cell.name, assignment),
                    cell.name,
                    notebook.name,
                    titles.get(cell.name, ""),
                    float(cell.max_score or 0),
                    by_hand=not code,
                )
            )
    return tasks


def _headings(
    course: Course, assignment: str, notebook: str
) -> tuple[dict[str, int], dict[str, str]]:
    """Of each named cell of the source: its position, and the heading before it."""
    step = course.directory.source_directory
    path = course.place(step, ".", assignment) / f"{notebook}.ipynb"
    if not path.is_file():
        return {}, {}
    order: dict[str, int] = {}
    titles: dict[str, str] = {}
    heading = ""
    for index, cell in enumerate(nbformat.read(path, as_version=4).cells):
        name = grade_id(cell)
        if name is not None:
            order[name], titles[name] = index, heading
        if cell.cell_type == "markdown" and not is_solution(cell):
            lines = [s for s in cell.source.splitlines() if s.startswith("#")]
            heading = lines[-1].strip("# ").replace("`", "") if lines else heading
    return order, titles


def _read(
    course: Course, tasks: list[Task], submitted: SubmittedAssignment
) -> Submission:
    student, name = str(submitted.student.id), submitted.assignment.name
    result = Submission(student)
    result.penalty = float(submitted.late_submission_penalty or 0)
    hand = {task.key for task in tasks if task.by_hand}
    for notebook in submitted.notebooks:
        for grade in notebook.grades:
            key = _key(notebook.name, grade.name, submitted.assignment)
            _take(result, key, grade, hand, notebook)
        path = course.place(course.directory.autograded_directory, student, name)
        _look(result, path / f"{notebook.name}.ipynb", notebook, submitted.assignment)
    if not submitted.notebooks or set(result.points) < {t.key for t in tasks}:
        result.reason = STOPPED.format(name, student)
    if not result.reason and not result.grading:
        result.total = sum(p for p in result.points.values() if p is not None)
    return result


def _take(
    result: Submission,
    key: str,
    grade: Grade,
    hand: set[str],
    notebook: SubmittedNotebook,
) -> None:
    """A row of the gradebook."""
    waits = bool(grade.needs_manual_grade)
    result.points[key] = None if waits else float(grade.score)
    if waits:
        result.grading[key] = f"/formgrader/submissions/{notebook.id}/"
    if key in hand:
        return
    if grade.auto_score is None and grade.manual_score is None:
        student, name = result.student, notebook.assignment.assignment.name
        result.reason = STOPPED.format(name, student)
    result.auto[key] = float(grade.auto_score or 0)


def _look(
    result: Submission, path: Path, notebook: SubmittedNotebook, assignment: Assignment
) -> None:
    """An autograded notebook: what the checks said, and what the grader noted."""
    try:
        content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        cells = [c for c in content["cells"] if isinstance(c, dict)]
    except (OSError, ValueError, KeyError, TypeError):
        result.events.append(
            f"{notebook.name}: the autograded notebook is missing or can't be read, so "
            "its checks are not known."
        )
        return
    facts = facts_of(content)
    result.notes += facts.notes
    result.refused = result.refused or facts.refused
    if facts.seconds is not None:
        result.seconds = (result.seconds or 0.0) + facts.seconds
    result.events += events_of(cells)
    for name, verdict in verdicts_of(cells).items():
        key = _key(notebook.name, name, assignment)
        result.verdicts[key] = verdict
        if abs(result.auto.get(key, verdict.score) - verdict.score) > 1e-6:
            result.events.append(
                f"{name}: the gradebook says {result.auto[key]:g} points, the notebook "
                f"{verdict.score:g}. Autograde it again with --force."
            )
