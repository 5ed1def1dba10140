"""A report without a person in it.

What stands for fewer than SMALLEST submissions is left out, and so is what would give
such a number away: of each share both the part and the rest must be large enough,
neighbours in a distribution are put together until each group is, shares are told in
tenths, and means, medians and totals are not given. Nothing is listed by student, so
there is no order to read anything from.
"""

from collections import Counter
from typing import Any

from autograder.report.measures import Bin, merged

SMALLEST = 3
MISCONCEPTION = ("task", "name", "title", "place", "address", "count")
Table = dict[str, Any]


def shareable(summary: Table) -> Table:
    """The summary as it may be shown to others."""
    counts = summary["counts"]
    n = counts["in_checks"]
    enough = n >= SMALLEST
    return {
        "assignment": summary["assignment"],
        "course": summary["course"],
        "made": summary["made"],
        "shareable": True,
        "smallest": SMALLEST,
        "counts": {"in_checks": n if enough else None},
        "points": {
            which: _distribution(summary["points"][which], n)
            for which in ("auto", "total")
        },
        "tasks": [
            {k: task[k] for k in ("task", "title", "by_hand")} | _distribution(task, n)
            for task in summary["tasks"]
        ],
        "checks": [_check(row, n) for row in summary["checks"] if enough],
        "misconceptions": [
            {**{k: row[k] for k in MISCONCEPTION}, "undecided": 0}
            for row in summary["misconceptions"]
            if large(row["count"], n)
        ],
        "failures": [],
        "waiting": [],
        "notes": _kinds(summary["notes"], n),
        "without_score": [],
        "time": None,
        "students": [],
    }


def large(part: int, whole: int) -> bool:
    """Whether a part and the rest are empty or large enough to be told."""
    return all(size == 0 or size >= SMALLEST for size in (part, whole - part))


def _distribution(given: Table, n: int) -> Table:
    bins = [Bin(b["low"], b["high"], b["count"], b["closed"]) for b in given["bins"]]
    told = merged(bins, SMALLEST)
    # one group says no more than that there are points
    several = len([b for b in told if b.count]) > 1
    told = told if several and large(given["n"], n) else []
    return {
        "n": given["n"] if told else None,
        "max": given["max"],
        "mean": None,
        "median": None,
        "bins": [
            {
                "low": b.low,
                "high": b.high,
                "count": b.count,
                "closed": b.closed,
                "label": b.label,
            }
            for b in told
        ],
    }


def _check(row: Table, n: int) -> Table:
    """Tenths, one decimal; nothing where a group is too small."""
    told = large(row["passed"], row["n"]) and large(row["n"], n)
    value = row["discrimination"]
    return {
        **{k: row[k] for k in ("task", "title", "part", "check", "aim")},
        "n": None,
        "passed": None,
        "pass_rate": round(row["pass_rate"], 1) if told else None,
        "discrimination": round(value, 1) if told and value is not None else None,
        "suppressed": not told,
    }


def _kinds(notes: list[Table], n: int) -> list[Table]:
    """How many submissions have a note of each kind."""
    seen = {(row["student"], row["kind"], row["suspicious"]) for row in notes}
    counts = Counter((kind, suspicious) for _, kind, suspicious in seen)
    return [
        {"kind": kind, "suspicious": suspicious, "count": count}
        for (kind, suspicious), count in sorted(counts.items())
        if large(count, max(n, count))
    ]
