"""The whole report card as data, and as the text that the command prints."""

import json
from dataclasses import asdict, dataclass
from typing import Any

from autograder.corpus_entries import load_entries
from autograder.course import DIAGNOSES, assignments
from autograder.diagnosis import course_digest, keep
from autograder.selfcheck.chance import Simulated, simulated
from autograder.selfcheck.kills import CheckRecord, kill_matrix, rejected, survivors
from autograder.selfcheck.naming import Naming, naming
from autograder.selfcheck.published import Published, false_failures, published

REQUIRED_RUNS = 100_000  # simulated, of each check that depends on chance


@dataclass(frozen=True)
class AssignmentCard:
    """What was measured for one assignment.

    Attributes:
        wrong, right: how many submissions of each kind the corpus has.
        survivors: wrong ones that no check finds.
        rejected: right ones that lose a point.
    """

    assignment: str
    checks: list[CheckRecord]
    wrong: int
    survivors: list[str]
    right: int
    rejected: list[str]
    naming: Naming

    @property
    def chance(self) -> float:
        """Upper bound of the chance that a right notebook loses a point by bad luck."""
        return sum(record.chance for record in self.checks)

    @property
    def unexplained(self) -> list[str]:
        """Checks that no wrong submission needs and that do not say why they stay."""
        return [f"{r.task}: {r.name}" for r in self.checks if not (r.alone or r.stays)]


@dataclass(frozen=True)
class ReportCard:
    """Everything that was measured.

    Attributes:
        published_false_failures: share of right answers that the published sampling
            check fails.
    """

    assignments: list[AssignmentCard]
    simulated: list[Simulated]
    published: list[Published]
    published_false_failures: float


def report_card() -> ReportCard:
    """Measure the grader; takes about a minute on one core."""
    return ReportCard(
        assignments=[assignment_card(a) for a in assignments()],
        simulated=simulated(),
        published=published(),
        published_false_failures=false_failures(),
    )


def assignment_card(assignment: str) -> AssignmentCard:
    """Measure the checks of one assignment, once for a state of the course."""
    path = DIAGNOSES / f"card-{assignment}-{course_digest(assignment)}.json"
    if path.is_file():
        return _from_json(json.loads(path.read_text(encoding="utf-8")))
    measured = _measure(assignment)
    keep(path, asdict(measured))
    return measured


def _from_json(kept: dict[str, Any]) -> AssignmentCard:
    """A card that was kept."""
    naming_kept = kept.pop("naming")
    checks = [_record(fields) for fields in kept.pop("checks")]
    tuples = {
        k: tuple(tuple(x) if isinstance(x, list) else x for x in v)
        for k, v in naming_kept.items()
        if isinstance(v, list)
    }
    return AssignmentCard(
        checks=checks, naming=Naming(**{**naming_kept, **tuples}), **kept
    )


def _record(kept: dict[str, Any]) -> CheckRecord:
    fields: dict[str, Any] = {
        k: tuple(v) if isinstance(v, list) else v for k, v in kept.items()
    }
    return CheckRecord(**fields)


def _measure(assignment: str) -> AssignmentCard:
    return AssignmentCard(
        assignment=assignment,
        checks=kill_matrix(assignment),
        wrong=len(load_entries(assignment, "wrong")),
        survivors=survivors(assignment),
        right=len(load_entries(assignment, "right")),
        rejected=rejected(assignment),
        naming=naming(assignment),
    )


def faults(card: ReportCard, runs: int = REQUIRED_RUNS) -> list[str]:
    """What keeps the report card from being a good one, one line each.

    runs: how often each stochastic check must have been simulated.
    """
    found = []
    for one in card.assignments:
        a = one.assignment
        found += [f"{a}: {name} is not found by any check." for name in one.survivors]
        found += [f"{a}: {name} is right and loses points." for name in one.rejected]
        found += [f"{a}: {name} has no kill of its own." for name in one.unexplained]
        found += [f"{a}: {n} gets a wrong name." for n in one.naming.misnamed]
        if one.naming.named < 0.8 * one.naming.asked:
            found.append(f"{a}: fewer than 80 % of the misconceptions are named.")
    for check in card.simulated:
        name = f"{check.assignment} {check.task} {check.check}"
        if check.failures:
            found.append(f"{name}: failed a right answer {check.failures} times.")
        if check.runs < runs:
            found.append(f"{name}: simulated {check.runs} times, not {runs}.")
    return found


def as_text(card: ReportCard) -> str:
    """The report card for a terminal."""
    lines = []
    for one in card.assignments:
        n = one.naming
        lines += [
            f"{one.assignment}: {len(one.checks)} checks",
            f"  wrong submissions found   {one.wrong - len(one.survivors)} of "
            f"{one.wrong}",
            f"  right ones accepted       {one.right - len(one.rejected)} of "
            f"{one.right}",
            f"  checks with a kill of their own  "
            f"{sum(bool(r.alone) for r in one.checks)}; the others say why they stay",
            f"  misconceptions named      {n.named} of {n.asked} written anew, "
            f"{len(n.misnamed)} wrongly",
            f"  pairs that nothing tells apart   {len(n.twins)}",
            f"  chance that a right notebook loses a point: below {one.chance:.0e}",
        ]
        for record in one.checks:
            mark = f"{len(record.alone)} alone" if record.alone else record.stays
            lines.append(
                f"    {record.task[5:]}: {record.name[5:]}: "
                f"{len(record.kills)} kills, {mark}"
            )
    lines.append("simulated runs of the checks that depend on chance")
    lines += [
        f"  {s.assignment} {s.task[5:]} {s.check[5:]}: {s.failures} failures in "
        f"{s.runs:,} runs (bound {s.bound:.0e})"
        for s in card.simulated
    ]
    lines.append("the published unit checks")
    lines += [
        f"  {p.task[5:]}: {len(p.killed)} of {p.wrong} wrong submissions found"
        for p in card.published
    ]
    rate = card.published_false_failures
    lines.append(f"  a right answer fails their sampling check in {rate:.1%} of runs")
    return "\n".join(lines)
