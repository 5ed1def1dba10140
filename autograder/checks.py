"""Running the hidden checks of one graded cell and saying what they found.

The checks of a cell stand in `autograder/hidden/<assignment>/<grade_id>.py`: functions
`test_*(submission)`, each marked with the part of the exercise it belongs to. A part's
points are earned when all its checks pass.
"""

import importlib
import inspect
from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType
from typing import Any

Check = Callable[[Any], None]


def part(
    name: str, *, chance: float = 0.0, stays: str = ""
) -> Callable[[Check], Check]:
    """Mark a check as belonging to a part of its exercise (a key of `POINTS`).

    Args:
        chance: an upper bound of the probability that a right answer fails it, from
            the calculation in the module's docstring; 0 when no chance is involved.
        stays: why it is kept although other checks find all that it finds.
    """

    def mark(function: Check) -> Check:
        function.part = name  # type: ignore[attr-defined]
        function.chance = chance  # type: ignore[attr-defined]
        function.stays = stays  # type: ignore[attr-defined]
        return function

    return mark


@dataclass(frozen=True)
class Outcome:
    """One check: its name, its part, and why it failed (None: it passed)."""

    name: str
    part: str
    aim: str
    problem: str | None


@dataclass(frozen=True)
class Verdict:
    """All checks of one graded cell.

    Attributes:
        points: earned points by part.
        possible: the maximum of each part.
        explanations: what was probably misunderstood, each a few lines of text.
    """

    outcomes: tuple[Outcome, ...]
    points: dict[str, float]
    possible: dict[str, float]
    explanations: tuple[str, ...] = ()

    @property
    def score(self) -> float:
        """Points earned."""
        return sum(self.points.values())

    @property
    def maximum(self) -> float:
        """Points that can be earned."""
        return sum(self.possible.values())

    def message(self) -> str:
        """What the student reads: points by part, and what failed in their terms."""
        lines = []
        for name, possible in self.possible.items():
            earned = self.points[name]
            mark = "✓" if earned == possible else "✗"
            lines.append(f"{mark} {name}: {earned:g} of {possible:g} points")
            told = set()
            for outcome in self.outcomes:
                problem = outcome.problem
                if outcome.part == name and problem and problem not in told:
                    told.add(problem)
                    lines.append(f"    {outcome.aim}")
                    if problem != outcome.aim:
                        lines.append(f"      {problem}")
        return "\n".join([*lines, *self.explanations])


def hidden_module(assignment: str, grade_id: str) -> ModuleType:
    """The module with the hidden checks of a graded cell.

    Raises ModuleNotFoundError when the cell has none.
    """
    return importlib.import_module(f"autograder.hidden.{assignment}.{grade_id}")


def checks_of(module: ModuleType) -> list[Check]:
    """The check functions of a hidden module, in the order they stand in the file."""
    return [
        f
        for name, f in vars(module).items()
        if name.startswith("test_") and inspect.isfunction(f)
    ]


def judge(assignment: str, grade_id: str, submission: Any) -> Verdict:
    """Run every hidden check of a graded cell against a submission.

    A check that fails or breaks costs its own part; the others still run.
    """
    module = hidden_module(assignment, grade_id)
    outcomes = [run_check(f, submission) for f in checks_of(module)]
    possible: dict[str, float] = dict(module.POINTS)
    failed = {o.part for o in outcomes if o.problem is not None}
    points = {p: 0.0 if p in failed else possible[p] for p in possible}
    return Verdict(tuple(outcomes), points, possible)


def run_check(function: Check, submission: Any) -> Outcome:
    """Run one check; whatever it raises becomes a problem in the student's terms."""
    aim = (inspect.getdoc(function) or function.__name__).split("\n")[0]
    problem = None
    try:
        function(submission)
    except AssertionError as error:
        # a bare assert under pytest's rewriting would print values: not for students
        text = str(error).split("\nassert ")[0].strip()
        problem = aim if not text or text.startswith("assert ") else text
    except Exception as error:
        problem = f"The check could not use your result ({type(error).__name__})."
    name: str = function.part  # type: ignore[attr-defined]
    return Outcome(function.__name__, name, aim, problem)
