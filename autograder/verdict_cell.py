"""The line in a hidden test region: judge a cell, tell the student, give points."""

import dataclasses
from typing import Any

from autograder.checks import Verdict, judge

VERDICT_MIME = "application/vnd.vae-course.verdict+json"


def check(assignment: str, grade_id: str, namespace: dict[str, Any]) -> float:
    """Grade one cell inside the student's kernel.

    Shows the message for the student and returns the earned points, which nbgrader
    takes as the score of the cell.
    """
    from IPython.display import display

    from autograder.submission import Submission

    verdict, names = judge_and_explain(assignment, grade_id, Submission(namespace))
    display(bundle(grade_id, verdict, names), raw=True)
    return verdict.score


def judge_and_explain(
    assignment: str, grade_id: str, submission: Any
) -> tuple[Verdict, list[str]]:
    """The verdict with its explanations, and the names of the corpus's entries."""
    verdict = judge(assignment, grade_id, submission)
    if verdict.score == verdict.maximum:
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
        "misconceptions": names,
    }
    return {"text/plain": verdict.message(), VERDICT_MIME: facts}
