"""Which scores are ready to be given out."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from nbgrader.api import Gradebook, MissingEntry

from autograder.course import CourseError


@dataclass
class Scores:
    """The final scores of an assignment.

    Attributes:
        points: by student, late penalty taken off, never below 0.
        waiting: students whose score is not complete: something waits for a person.
        nothing: students of the gradebook who handed nothing in.
    """

    assignment: str
    max_score: float
    points: dict[str, float] = field(default_factory=dict)
    waiting: list[str] = field(default_factory=list)
    nothing: list[str] = field(default_factory=list)


def only_assignment(gradebook: Gradebook, asked: Sequence[str]) -> str:
    """The one assignment that goes into a file.

    Raises CourseError when it is not clear which, or when there is no such assignment.
    """
    known = [a.name for a in gradebook.assignments]
    names = [str(name) for name in asked] or known
    listed = ", ".join(known) or "none"
    if len(names) != 1:
        raise CourseError(
            "One file holds one assignment, so that no empty cell deletes a grade: say "
            f"--assignment='[\"NAME\"]'. The gradebook has: {listed}."
        )
    if names[0] not in known:
        raise CourseError(
            f"The gradebook has no assignment {names[0]!r}; it has: {listed}."
        )
    return names[0]


def read_scores(
    gradebook: Gradebook,
    assignment: str,
    students: Sequence[str] = (),
    *,
    incomplete: bool = False,
) -> Scores:
    """The scores of an assignment.

    Args:
        students: these alone; all when there are none.
        incomplete: also what still waits for a person, with the points so far.
    """
    wanted = {str(name) for name in students}
    scores = Scores(assignment, float(gradebook.find_assignment(assignment).max_score))
    for student in sorted(gradebook.students, key=lambda s: str(s.id)):
        if wanted and student.id not in wanted:
            continue
        try:
            submission = gradebook.find_submission(assignment, student.id)
        except MissingEntry:
            scores.nothing.append(student.id)
            continue
        if submission.needs_manual_grade or not submission.notebooks:
            scores.waiting.append(student.id)
            if not incomplete:
                continue
        penalty = submission.late_submission_penalty or 0.0
        scores.points[student.id] = max(0.0, submission.score - penalty)
    return scores
