"""What is known of a graded class, as it was found."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Task:
    """A graded cell.

    Attributes:
        key: its name; with the notebook's before it where there are several.
        title: the heading that it stands under, "" where that is not known.
        by_hand: a person gives the points.
    """

    key: str
    name: str
    notebook: str
    title: str
    max_score: float
    by_hand: bool


@dataclass(frozen=True)
class CheckResult:
    """How one hidden check ended for one submission."""

    name: str
    part: str
    aim: str
    passed: bool


@dataclass(frozen=True)
class Verdict:
    """What a test cell found.

    Attributes:
        parts: earned points by part of the exercise.
        misconceptions: names of the corpus's entries.
    """

    score: float
    parts: dict[str, float]
    checks: tuple[CheckResult, ...]
    misconceptions: tuple[str, ...]


@dataclass
class Submission:
    """One student's work.

    Attributes:
        points: by task; None where a person has not graded yet.
        auto: points of the autograder by task, whatever a person changed.
        grading: the addresses in the formgrader of what waits, by task.
        total: points with what a person changed and without the late penalty; None
            while something waits.
        notes: what was repaired or left out.
        events: what went wrong while it ran, one sentence each.
        refused: why it could not be read; "" if it could.
        reason: why there is no score; "" if there is one.
        seconds: how long its notebooks ran; None when not noted.
    """

    student: str
    points: dict[str, float | None] = field(default_factory=dict)
    auto: dict[str, float] = field(default_factory=dict)
    grading: dict[str, str] = field(default_factory=dict)
    total: float | None = None
    penalty: float = 0.0
    verdicts: dict[str, Verdict] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    events: list[str] = field(default_factory=list)
    refused: str = ""
    reason: str = ""
    seconds: float | None = None

    @property
    def counts(self) -> bool:
        """True when it says something about the tasks: graded, and not refused."""
        return not self.reason and not self.refused


@dataclass
class ClassRecord:
    """All of an assignment."""

    assignment: str
    course: str
    tasks: list[Task]
    submissions: list[Submission]
