"""From a class to the tables of its report: plain values, as they stand in the JSON."""

import datetime
from collections import Counter
from dataclasses import asdict
from statistics import mean, median
from typing import Any

from autograder.report.measures import Bin, discrimination, ranges, single_values
from autograder.report.misconceptions import book_place
from autograder.report.notes_kinds import kind_of
from autograder.report.records import CheckResult, ClassRecord, Submission, Task

MOST_BINS, MOST_VALUES = 14, 9
Table = dict[str, Any]


def summarise(record: ClassRecord, book: str) -> Table:
    """Every table of the report.

    Args:
        book: the address that the book's pages stand below; "" for no links.
    """
    submissions = record.submissions
    graded = [s for s in submissions if not s.reason]
    counting = [s for s in submissions if s.counts]
    by_hand = [t for t in record.tasks if t.by_hand]
    return {
        "assignment": record.assignment,
        "course": record.course,
        "made": datetime.date.today().isoformat(),
        "shareable": False,
        "counts": {
            "submissions": len(submissions),
            "graded": len(graded),
            "refused": sum(bool(s.refused) for s in submissions),
            "without_score": sum(bool(s.reason) for s in submissions),
            "waiting": sum(bool(s.grading) for s in graded),
            "in_checks": len(counting),
        },
        "points": _points(record, counting),
        "tasks": [_task(task, counting) for task in record.tasks],
        "checks": _checks(record, counting),
        "misconceptions": _misconceptions(record, counting, book),
        "failures": _failures(record, counting),
        "waiting": [row for t in by_hand if (row := _waiting(record, t, graded))],
        "formgrader": f"/formgrader/gradebook/{record.assignment}",
        "notes": [row for s in submissions for row in _notes(s)],
        "without_score": [
            {"student": s.student, "reason": s.reason or f"No points: {s.refused}"}
            for s in submissions
            if not s.counts
        ],
        "time": _time(graded),
        "students": [_student(s) for s in submissions],
    }


def _points(record: ClassRecord, counting: list[Submission]) -> Table:
    """The distribution of the autograded points, and of all where nothing waits."""
    auto = [sum(s.auto.values()) for s in counting]
    most_auto = sum(t.max_score for t in record.tasks if not t.by_hand)
    total = [s.total for s in counting if s.total is not None]
    most = sum(t.max_score for t in record.tasks)
    return {
        "auto": _distribution(auto, most_auto, ranges(auto, most_auto, MOST_BINS)),
        "total": _distribution(total, most, ranges(total, most, MOST_BINS)),
        "late": sum(s.penalty > 0 for s in counting),
    }


def _distribution(values: list[float], most: float, bins: list[Bin]) -> Table:
    return {
        "n": len(values),
        "max": most,
        "mean": mean(values) if values else None,
        "median": median(values) if values else None,
        "bins": [{**asdict(b), "label": b.label} for b in bins],
    }


def _task(task: Task, counting: list[Submission]) -> Table:
    values = [p for s in counting if (p := s.points.get(task.key)) is not None]
    bins = single_values(values, task.max_score, MOST_VALUES)
    return {
        "task": task.key,
        "title": task.title,
        "by_hand": task.by_hand,
        **_distribution(values, task.max_score, bins),
        "full": sum(v >= task.max_score for v in values),
        "none": sum(v <= 0 for v in values),
        "waiting": sum(task.key in s.grading for s in counting),
    }


def _checks(record: ClassRecord, counting: list[Submission]) -> list[Table]:
    """Pass rate and discrimination of each hidden check."""
    rows = []
    for task in record.tasks:
        seen: dict[tuple[str, str], list[tuple[Submission, CheckResult]]] = {}
        for submission in counting:
            verdict = submission.verdicts.get(task.key)
            for check in verdict.checks if verdict else ():
                seen.setdefault((check.part, check.name), []).append(
                    (submission, check)
                )
        for (part, name), results in seen.items():
            passed = [check.passed for _, check in results]
            rest = [
                sum(s.auto.values()) - s.verdicts[task.key].parts.get(part, 0.0)
                for s, _ in results
            ]
            rows.append(
                {
                    "task": task.key,
                    "title": task.title,
                    "part": part,
                    "check": name,
                    "aim": results[0][1].aim,
                    "n": len(results),
                    "passed": sum(passed),
                    "pass_rate": sum(passed) / len(passed),
                    "discrimination": discrimination(passed, rest),
                }
            )
    return rows


def _failures(record: ClassRecord, counting: list[Submission]) -> list[Table]:
    """Of each autograded task: how many lost points, and for how many it is named."""
    rows = []
    for task in (t for t in record.tasks if not t.by_hand):
        lost = [
            verdict
            for s in counting
            if (verdict := s.verdicts.get(task.key)) and verdict.score < task.max_score
        ]
        named = sum(bool(v.misconceptions) for v in lost)
        rows.append(
            {"task": task.key, "title": task.title, "lost": len(lost), "named": named}
        )
    return rows


def _misconceptions(
    record: ClassRecord, counting: list[Submission], book: str
) -> list[Table]:
    """How many submissions behave like each known mistake, the most frequent first."""
    counts: Counter[tuple[str, str]] = Counter()
    unsure: Counter[tuple[str, str]] = Counter()
    for submission in counting:
        for task, verdict in submission.verdicts.items():
            for name in set(verdict.misconceptions):
                counts[task, name] += 1
                unsure[task, name] += len(set(verdict.misconceptions)) > 1
    rows = [
        {
            "task": task,
            "name": name,
            **book_place(record.assignment, name, book),
            "count": count,
            "undecided": unsure[task, name],
        }
        for (task, name), count in counts.items()
    ]
    return sorted(rows, key=lambda r: (-r["count"], r["task"], r["name"]))


def _waiting(record: ClassRecord, task: Task, graded: list[Submission]) -> Table | None:
    waits = [s for s in graded if task.key in s.grading]
    if not waits:
        return None
    return {
        "task": task.key,
        "title": task.title,
        "count": len(waits),
        "address": f"/formgrader/gradebook/{record.assignment}/{task.notebook}",
        "first": waits[0].grading[task.key],
    }


def _notes(submission: Submission) -> list[Table]:
    rows = []
    for text in [*submission.notes, *submission.events]:
        kind, suspicious = kind_of(text, ran=text in submission.events)
        rows.append(
            {
                "student": submission.student,
                "kind": kind,
                "suspicious": suspicious,
                "text": text,
            }
        )
    return rows


def _time(graded: list[Submission]) -> Table:
    seconds = [s.seconds for s in graded if s.seconds is not None]
    return {
        "n": len(seconds),
        "median": median(seconds) if seconds else None,
        "longest": max(seconds, default=None),
        "total": sum(seconds) if seconds else None,
    }


def _student(submission: Submission) -> Table:
    named = {t: list(v.misconceptions) for t, v in submission.verdicts.items()}
    return {
        "student": submission.student,
        "auto": None if submission.reason else sum(submission.auto.values()),
        "total": submission.total,
        "late_penalty": submission.penalty,
        "points": submission.points,
        "waiting": sorted(submission.grading),
        "misconceptions": {task: names for task, names in named.items() if names},
        "seconds": submission.seconds,
        "refused": submission.refused,
        "reason": submission.reason,
    }
