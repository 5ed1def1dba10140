"""Right answers checked again and again: how often do they fail by bad luck?

100,000 runs take hours on a laptop, so they are kept in `simulated.json`, with a digest
of everything that they depend on: a run counts only for the check that it was made for.
"""

import ast
import hashlib
import json
import os
import tempfile
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.checks import checks_of, hidden_module, run_check
from autograder.corpus_entries import entry_submission, find_entry, graded_cells
from autograder.course import HIDDEN, ROOT, assignments
from autograder.reference import reference, reference_digest
from autograder.submission import Submission

KEPT = Path(__file__).with_name("simulated.json")
CHUNK = 500  # runs between two savings
# Of the right answers the one that is quickest to check: the noise is the same.
ANSWERS = {"generative_classifier": "right/all_samples_at_once"}


@dataclass(frozen=True)
class Simulated:
    """Runs of one check against a right answer, each with new inputs and noise.

    Attributes:
        bound: the upper bound of the chance that the calculation gives.
    """

    assignment: str
    task: str
    check: str
    bound: float
    runs: int
    failures: int


def stochastic_checks() -> list[tuple[str, str, str, float]]:
    """(assignment, task, check, bound) of every check that depends on chance."""
    return [
        (assignment, task, check.__name__, check.chance)  # type: ignore[attr-defined]
        for assignment in assignments()
        for task in graded_cells(assignment)
        for check in checks_of(hidden_module(assignment, task))
        if check.chance  # type: ignore[attr-defined]
    ]


def simulated() -> list[Simulated]:
    """What is known of every stochastic check in its present form; 0 runs if none."""
    kept = _read()
    return [
        Simulated(a, t, c, bound, *kept.get(_key(a, t, c), (0, 0)))
        for a, t, c, bound in stochastic_checks()
    ]


def simulate(runs: int, workers: int = 1) -> list[Simulated]:
    """Add runs until every stochastic check has that many; saved as it goes."""
    kept = {
        _key(a, t, c): _read().get(_key(a, t, c), (0, 0))
        for a, t, c, _ in stochastic_checks()
    }
    waiting = [
        (kept[_key(assignment, task, check)][0] + done, assignment, task, check, size)
        for assignment, task, check, _ in stochastic_checks()
        for done, size in _chunks(runs - kept[_key(assignment, task, check)][0])
    ]
    with ProcessPoolExecutor(workers, initializer=_one_thread) as pool:
        # those with the fewest runs first
        jobs = {pool.submit(run_often, *job[1:]): job[1:] for job in sorted(waiting)}
        for done in as_completed(jobs):
            *address, size = jobs[done]
            key = _key(*address)  # type: ignore[arg-type]
            kept[key] = (kept[key][0] + size, kept[key][1] + done.result())
            _write(kept)
    return simulated()


def run_often(assignment: str, task: str, check: str, runs: int) -> int:
    """Failures of one check in so many runs against a right answer."""
    import torch

    torch.seed()
    function = getattr(hidden_module(assignment, task), check)
    submission = _right_answer(assignment)
    return sum(run_check(function, submission).problem is not None for _ in range(runs))


def _chunks(missing: int) -> list[tuple[int, int]]:
    """(runs before it, runs) of each piece of work."""
    starts = range(0, missing, CHUNK)
    return [(start, min(CHUNK, missing - start)) for start in starts]


def _right_answer(assignment: str) -> Submission:
    if assignment in ANSWERS:
        return entry_submission(find_entry(assignment, ANSWERS[assignment]))
    return Submission(vars(reference(assignment)))


def _one_thread() -> None:
    import torch

    torch.set_num_threads(1)
    os.environ.pop("COURSE_CHECK_SEED", None)


def _key(assignment: str, task: str, check: str) -> str:
    return f"{assignment}/{task}/{check}/{_digest(assignment, task)}"


def _digest(assignment: str, task: str) -> str:
    """Changes with the check's module, what it imports of ours, and the answers."""
    content = hashlib.sha256(reference_digest(assignment).encode())
    content.update(ANSWERS.get(assignment, "").encode())
    for file in sorted(_needed(HIDDEN / assignment / f"{task}.py")):
        content.update(file.read_bytes())
    return content.hexdigest()[:12]


def _needed(path: Path) -> set[Path]:
    """A hidden module and the hidden modules and oracles that it imports."""
    found = {path}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.ImportFrom) or node.module is None:
            continue
        names = [node.module, *(f"{node.module}.{n.name}" for n in node.names)]
        for name in names:
            file = ROOT / f"{name.replace('.', '/')}.py"
            hidden = name.startswith(("autograder.hidden.", "autograder.oracles"))
            if hidden and file.is_file() and file not in found:
                found |= _needed(file)
    return found


def _read() -> dict[str, tuple[int, int]]:
    if not KEPT.is_file():
        return {}
    kept: dict[str, Any] = json.loads(KEPT.read_text(encoding="utf-8"))
    return {key: (int(runs), int(failures)) for key, (runs, failures) in kept.items()}


def _write(kept: dict[str, tuple[int, int]]) -> None:
    rows = [f" {json.dumps(k)}: {json.dumps(list(kept[k]))}" for k in sorted(kept)]
    with tempfile.NamedTemporaryFile("w", dir=KEPT.parent, delete=False) as file:
        file.write("{\n" + ",\n".join(rows) + "\n}\n")
    os.replace(file.name, KEPT)
