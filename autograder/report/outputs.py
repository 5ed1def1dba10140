"""What the outputs and the metadata of an autograded notebook say.

A student's code writes some of it, so nothing is taken for granted.
"""

import math
from dataclasses import dataclass, field
from typing import Any

from autograder.notes import KEY
from autograder.report.records import CheckResult, Verdict
from autograder.verdict_cell import VERDICT_MIME

# What the isolated kernel reports in a student's cell
TROUBLE = ("KernelLost", "NotRun", "OutputTooLong")
NOT_RUN = "The checks of this cell could not be run"
LONGEST = 300  # characters of a text that is shown


@dataclass
class Facts:
    """What the grader noted, see `autograder.notes`."""

    notes: list[str] = field(default_factory=list)
    refused: str = ""
    seconds: float | None = None


def facts_of(content: dict[str, Any]) -> Facts:
    """The grader's notes of a notebook."""
    kept = _dict(_dict(content.get("metadata")).get(KEY))
    notes = [text(n) for n in _list(kept.get("notes"))]
    seconds = kept.get("seconds")
    return Facts(
        notes, text(kept.get("refused", "")), seconds if _is_number(seconds) else None
    )


def verdicts_of(cells: list[dict[str, Any]]) -> dict[str, Verdict]:
    """What the test cells found, by their names."""
    found = {}
    for cell in cells:
        own = _dict(_dict(cell.get("metadata")).get("nbgrader"))
        name = own.get("grade_id")
        if not own.get("grade") or own.get("solution") or not isinstance(name, str):
            continue
        shown = [_dict(_dict(o).get("data")) for o in _list(cell.get("outputs"))]
        told = [_dict(s[VERDICT_MIME]) for s in shown if VERDICT_MIME in s]
        if len(told) == 1 and told[0].get("grade_id") == name:
            verdict = _verdict(told[0])
            if verdict is not None:
                found[name] = verdict
    return found


def events_of(cells: list[dict[str, Any]]) -> list[str]:
    """What went wrong while a notebook ran, each once, in order."""
    events: list[str] = []
    for cell in cells:
        for output in map(_dict, _list(cell.get("outputs"))):
            if output.get("ename") in TROUBLE:
                events.append(text(output.get("evalue", "")))
            printed = output.get("text", "")
            printed = "".join(printed) if isinstance(printed, list) else printed
            if isinstance(printed, str) and printed.startswith(NOT_RUN):
                name = _dict(_dict(cell.get("metadata")).get("nbgrader"))
                events.append(f"{name.get('grade_id')}: {text(printed.strip())}")
    return list(dict.fromkeys(events))


def text(value: Any) -> str:
    """A short plain text of one line."""
    line = " ".join(str(value).split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"


def _verdict(told: dict[str, Any]) -> Verdict | None:
    parts, score = _dict(told.get("parts")), told.get("score")
    if (
        score is None
        or not _is_number(score)
        or not all(map(_is_number, parts.values()))
    ):
        return None
    checks = [
        CheckResult(text(c["name"]), text(c["part"]), text(c["aim"]), bool(c["passed"]))
        for c in map(_dict, _list(told.get("checks")))
        if c.keys() >= {"name", "part", "aim", "passed"}
    ]
    names = [n for n in _list(told.get("misconceptions")) if isinstance(n, str)]
    points = {str(name): float(value) for name, value in parts.items()}
    return Verdict(float(score), points, tuple(checks), tuple(names))


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and math.isfinite(value)


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
