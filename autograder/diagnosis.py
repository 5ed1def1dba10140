"""Naming the misconception behind a failure, by comparing replies with the corpus.

The failed task is checked once more with inputs and random numbers that never change.
Every reply is compared with those of the corpus's `wrong` submissions to the same
questions. Two that give the same wrong answers to everything share the misconception;
whether they share a line of code does not matter.
"""

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import torch

from autograder.chapters import place
from autograder.checks import Check, checks_of, hidden_module, run_check
from autograder.corpus_entries import CorpusEntry, entry_submission, load_entries
from autograder.course import DIAGNOSES, ROOT, SOLUTIONS
from autograder.oracles import repeated_inputs
from autograder.recording import RecordingSubmission
from autograder.sketch import Sketch, agree, without_names
from autograder.submission import Submission

SEED = 20_231_009  # inputs of the comparison; those that give points are always new
MOST_NAMED = 2


@dataclass(frozen=True)
class Behaviour:
    """How a submission answers the checks of one task.

    Attributes:
        problems: what each check that failed said, by its name.
        replies: everything that each check was answered, by its name.
    """

    problems: dict[str, str]
    replies: dict[str, list[Sketch]]


def diagnose(
    assignment: str, task: str, submission: Submission
) -> tuple[CorpusEntry, ...]:
    """The corpus's misconceptions that explain a failed task; mostly one or none.

    More than one where nothing tells them apart; none when too many would fit.
    """
    seen = behaviour(assignment, task, submission)
    known = known_behaviours(assignment, task)
    found = match(seen, known)
    entries = {e.name: e for e in load_entries(assignment, "wrong")}
    return tuple(entries[name] for name in found)


def match(seen: Behaviour, known: dict[str, Behaviour]) -> list[str]:
    """The names of those that fail the same checks with the same replies.

    None for a submission that fails nothing, and when more than MOST_NAMED fit.
    """
    if not seen.problems:
        return []
    found = [name for name, other in known.items() if _same(seen, other)]
    return found if len(found) <= MOST_NAMED else []


def explain(entries: Iterable[CorpusEntry]) -> Iterator[str]:
    """What a student reads: the misconception, the hint, where to read on."""
    entries = list(entries)
    for number, entry in enumerate(entries):
        start = "It behaves like this mistake" if number == 0 else "Or like this one"
        yield (
            f"{start}: {entry.title.rstrip('.')}.\n    {entry.hint}\n"
            f"    Read on: {place(entry.chapter)}."
        )


def behaviour(assignment: str, task: str, submission: Submission) -> Behaviour:
    """Run the checks of a task with fixed inputs and note every reply."""
    recording = RecordingSubmission(submission)
    problems: dict[str, str] = {}
    replies: dict[str, list[Sketch]] = {}
    # the random numbers of the notebook go on as if nothing had been asked
    with torch.random.fork_rng(devices=[]), repeated_inputs(SEED):
        for function in checks_of(hidden_module(assignment, task)):
            recording.restart()
            outcome = run_check(function, recording)
            name = _name(function)
            replies[name] = recording.replies
            if outcome.problem is not None:
                problems[name] = without_names(outcome.problem)
    return Behaviour(problems, replies)


def known_behaviours(assignment: str, task: str) -> dict[str, Behaviour]:
    """The behaviour of each `wrong` entry of a task, by the entry's name.

    Computed once for a state of the course and kept in `build/diagnosis/`.
    """
    path = DIAGNOSES / f"{assignment}-{task}-{course_digest(assignment)}.json"
    if not path.is_file():
        found = {
            entry.name: behaviour(assignment, task, entry_submission(entry))
            for entry in load_entries(assignment, "wrong")
            if entry.task == task
        }
        keep(path, {n: [b.problems, b.replies] for n, b in found.items()})
        return found
    kept = json.loads(path.read_text(encoding="utf-8"))
    return {name: Behaviour(*both) for name, both in kept.items()}


def _same(seen: Behaviour, known: Behaviour) -> bool:
    """The same checks fail for the same reason, and their replies agree."""
    return seen.problems == known.problems and all(
        agree(seen.replies[name], known.replies[name]) for name in known.problems
    )


def _name(function: Check) -> str:
    return function.__name__


@cache
def course_digest(assignment: str) -> str:
    """Changes with everything that a reply of an assignment depends on."""
    files = [*ROOT.glob("autograder/**/*.py"), *ROOT.glob("vaebook/*.py")]
    files.append(SOLUTIONS / assignment / f"{assignment}.ipynb")
    content = hashlib.sha256()
    for file in sorted(files):
        content.update(file.read_bytes())
    return content.hexdigest()[:16]


def keep(path: Path, value: object) -> None:
    """Write a file whole or not at all; a folder that can't be written costs time."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", dir=path.parent, delete=False, encoding="utf-8"
        ) as file:
            json.dump(value, file)
        os.replace(file.name, path)
    except OSError:
        return
