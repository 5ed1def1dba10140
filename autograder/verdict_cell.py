"""The line in a hidden test region: judge a cell, tell the student, give points."""

import dataclasses
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

from autograder.checks import Verdict, judge

VERDICT_MIME = "application/vnd.vae-course.verdict+json"
Stage = tuple[Any, Callable[[dict[str, Any]], None]]
# Where the grader runs the cell itself: the submission, and who takes what is shown.
stage: ContextVar[Stage | None] = ContextVar("stage", default=None)


def check(assignment: str, grade_id: str, namespace: dict[str, Any]) -> float:
    """Grade one cell: of the kernel that it is called in, or on a `stage`.

    Shows the message for the student and returns the earned points, which nbgrader
    takes as the score of the cell.
    """
    submission, show = stage.get() or _here(namespace)
    verdict, names = judge_and_explain(assignment, grade_id, submission)
    show(bundle(grade_id, verdict, names))
    return verdict.score


def _here(namespace: dict[str, Any]) -> Stage:
    from IPython.display import display

    from autograder.submission import Submission

    return Submission(namespace), lambda shown: display(shown, raw=True)


def judge_and_explain(
    assignment: str, grade_id: str, submission: Any
) -> tuple[Verdict, list[str]]:
    """The verdict with its explanations, and the names of the corpus's entries."""
    verdict = judge(assignment, grade_id, submission)
    # a process that was lost would be lost again
    if verdict.score == verdict.maximum or submission.lost:
        return verdict, []
    try:
        from autograder.diagnosis import diagnose, explain

        entries = diagnose(assignment, grade_id, submission)
    except Exception:  # the points stand; an explanation is an addition to them
        return verdict, []
    told = tuple(explain(entries))
    return dataclasses.replace(verdict, explanations=told), [e.name for e in entries]


def bundle(grade_id: str, verdict: Verdict, names: list[str]) -> dict[str, Any]:
    """What a test cell shows: text for the student, facts for the grader."""
    facts = {
        "grade_id": grade_id,
        "score": verdict.score,
        "max_score": verdict.maximum,
        "parts": verdict.points,
        "possible": verdict.possible,
        "checks": [
            {"name": o.name, "part": o.part, "aim": o.aim, "passed": o.problem is None}
            for o in verdict.outcomes
        ],
        "misconceptions": names,
    }
    return {"text/plain": verdict.message(), VERDICT_MIME: facts}
