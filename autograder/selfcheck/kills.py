"""Which check finds which mistake: wrong submissions against the checks of their task.

"Kills" is the word of mutation testing: a check kills a wrong submission when it fails.
"""

from dataclasses import dataclass

from autograder.checks import checks_of, hidden_module, judge
from autograder.corpus_entries import entry_submission, graded_cells, load_entries
from autograder.diagnosis import known_behaviours


@dataclass(frozen=True)
class CheckRecord:
    """One check and what it does for the course.

    Attributes:
        kills: names of the wrong submissions that it fails.
        alone: those of them that no other check fails.
        stays: why it is kept when `alone` is empty.
        chance: upper bound of the probability that a right answer fails it.
    """

    assignment: str
    task: str
    part: str
    name: str
    aim: str
    kills: tuple[str, ...]
    alone: tuple[str, ...]
    stays: str
    chance: float


def kill_matrix(assignment: str) -> list[CheckRecord]:
    """A record for every hidden check of an assignment, in the order of its tasks."""
    return [r for task in graded_cells(assignment) for r in _of_task(assignment, task)]


def survivors(assignment: str) -> list[str]:
    """Names of the wrong submissions that no check of their task finds."""
    return [
        name
        for task in graded_cells(assignment)
        for name, seen in known_behaviours(assignment, task).items()
        if not seen.problems
    ]


def rejected(assignment: str) -> list[str]:
    """Names of the right submissions that lose a point anywhere."""
    found = []
    for entry in load_entries(assignment, "right"):
        submission = entry_submission(entry)
        verdicts = [judge(assignment, t, submission) for t in graded_cells(assignment)]
        if any(v.score < v.maximum for v in verdicts):
            found.append(entry.name)
    return found


def _of_task(assignment: str, task: str) -> list[CheckRecord]:
    seen = known_behaviours(assignment, task)
    records = []
    for check in checks_of(hidden_module(assignment, task)):
        kills = [n for n, b in seen.items() if check.__name__ in b.problems]
        records.append(
            CheckRecord(
                assignment=assignment,
                task=task,
                part=check.part,  # type: ignore[attr-defined]
                name=check.__name__,
                aim=(check.__doc__ or "").strip().split("\n")[0],
                kills=tuple(kills),
                alone=tuple(n for n in kills if len(seen[n].problems) == 1),
                stays=check.stays,  # type: ignore[attr-defined]
                chance=check.chance,  # type: ignore[attr-defined]
            )
        )
    return records
