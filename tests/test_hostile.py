"""Every hostile submission under `python -m autograder grade`: its score, no effect.

Several are graded by one process of the grader, one after another, as a class is.
"""

import itertools
import re
from collections.abc import Iterator

import pytest
from answers import leaks, secrets
from test_hostile_machine import PATIENCE, Machine, Outcome, hand_in, machine

from autograder.course import HIDDEN
from autograder.hostile_entries import (
    HOSTILE,
    KINDS,
    HostileEntry,
    base_notebook,
    load_entry,
    load_hostile,
    make_folder,
)

ENTRIES = load_hostile()
FEWEST = {"forge": 18, "steal": 12, "harm": 15, "broken": 20}
CLASS = 8  # submissions that one process of the grader takes
# Attacks of which one knows that they find something where nothing protects it; they
# read and do no harm.
READERS = (
    *("steal/environments", "steal/gradebook", "steal/hidden_checks"),
    *("steal/home_of_the_instructor", "steal/loopback", "steal/other_submissions"),
    *("steal/reference_answers", "steal/sockets_of_siblings"),
    "forge/references_searched",
)
# What a cold start answers as well as a warm one: of each kind one or two.
COLD = (
    *("forge/patched_agent", "forge/wire_pickle", "steal/memory_of_processes"),
    *("steal/sockets_of_siblings", "harm/segfault", "harm/parents_killed"),
)
CODE = re.compile(r"^\s*(\w[\w, ]* = .*\(.*)$", re.MULTILINE)


def batches() -> Iterator[list[HostileEntry]]:
    """All entries in classes of one kind, one patience and one size."""
    for key in itertools.product(KINDS, PATIENCE, (False, True)):
        same = [e for e in ENTRIES if (e.kind, e.patience, e.whole) == key]
        size = CLASS if key[0] != "broken" else len(ENTRIES)  # mostly not run at all
        for start in range(0, len(same), size):
            yield same[start : start + size]


def name(batch: list[HostileEntry]) -> str:
    first, last = (e.name.split("/")[1] for e in (batch[0], batch[-1]))
    return f"{batch[0].kind}-{first}-{last}"


@pytest.fixture
def grader() -> Iterator[Machine]:
    with machine() as made:
        yield made


@pytest.mark.slow
@pytest.mark.timeout(1500)
@pytest.mark.parametrize("batch", list(batches()), ids=name)
def test_a_class_of_them_ends_as_expected(batch, grader):
    assert_as_expected(batch, grader)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_they_end_the_same_in_kernels_that_are_started_cold(grader):
    assert_as_expected([load_entry(HOSTILE / name) for name in COLD], grader, "--cold")


def assert_as_expected(
    batch: list[HostileEntry], grader: Machine, *options: str
) -> None:
    """Grade a class: each outcome is as its entry says, and no trace is left."""
    files = hand_in(batch, grader)
    before = grader.traces()
    outcomes = grader.grade(files, batch[0].patience, batch[0].whole, options)
    after = grader.traces()
    faults = [
        f"{entry.name}: {fault}"
        for entry, outcome in zip(batch, outcomes, strict=True)
        for fault in (*wrong(entry, outcome), *leaked(entry, outcome, grader))
    ]
    assert faults == []
    assert grader.canary not in grader.log
    assert "started cold" not in grader.log
    assert after == before


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_without_the_sandbox_the_same_attacks_succeed(grader):
    batch = [load_entry(HOSTILE / name) for name in READERS]
    outcomes = grader.grade(hand_in(batch, grader), options=("--no-sandbox",))
    texts = {
        entry.name: f"{outcome.shown}{outcome.report}"
        for entry, outcome in zip(batch, outcomes, strict=True)
    }
    assert {n: text for n, text in texts.items() if "LOOT:" not in text} == {}


def wrong(entry: HostileEntry, outcome: Outcome) -> Iterator[str]:
    """How an outcome differs from what the entry says."""
    report = outcome.report
    problems = " ".join(report["problems"])
    if entry.scores is None:
        if report["score"] is not None or entry.refused not in problems:
            yield f"not refused for that reason: {report['score']}, {problems!r}"
        if len(report["problems"]) != 1 or "\n" in problems:
            yield f"the reason is not one line: {report['problems']}"
        return
    scores = {c["grade_id"]: c["score"] for c in report["checks"]}
    if scores != entry.scores:
        got = {k: v for k, v in scores.items() if entry.scores.get(k) != v}
        yield f"scores {got or scores}; {problems!r}"
    told = "\n".join(c["message"] for c in report["checks"])
    yield from (
        f"no repair {t!r}: {problems}" for t in entry.repairs if t not in problems
    )
    yield from (
        f"does not say {t!r}: {told[:2000]}" for t in entry.says if t not in told
    )
    yield from (
        f"does not show {t!r}: {outcome.shown[:2000]}"
        for t in entry.shows
        if t not in outcome.shown
    )
    if outcome.seconds > PATIENCE[entry.patience][1] + 60:
        yield f"took {outcome.seconds:.0f} s"
    if len(told) > 200_000:
        yield f"told {len(told)} characters"


def leaked(entry: HostileEntry, outcome: Outcome, grader: Machine) -> Iterator[str]:
    """What an outcome shows that it must not."""
    everything = f"{outcome.report}{outcome.shown}"
    if grader.canary in everything:
        at = everything.index(grader.canary)
        yield f"a secret: {everything[max(0, at - 300) : at + 50]}"
    if "LOOT:" in everything:
        at = everything.index("LOOT:")
        yield f"found something: {everything[at : at + 300]}"
    if entry.base == "stubs":
        found = leaks(everything, {**secrets("vae"), **hidden_code()})
        yield from (f"shows a line of an answer or a check: {line}" for line in found)


def hidden_code() -> dict[str, str]:
    """Lines of the hidden checks, without white space."""
    lines = [
        line.strip()
        for path in HIDDEN.glob("vae/*.py")
        for line in CODE.findall(path.read_text())
    ]
    return {re.sub(r"\s+", "", line): line for line in lines if len(line) >= 40}


@pytest.mark.parametrize("kind", KINDS)
def test_there_are_enough_of_each_kind(kind):
    assert len(load_hostile(kind)) >= FEWEST[kind]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.name)
def test_each_can_be_made(entry, tmp_path, monkeypatch):
    words = dict.fromkeys(("COURSE", "OUTSIDE", "HOME", "TMP", "PORT", "PID"), "1")
    made = make_folder(entry, tmp_path / "submitted", words)
    assert made.is_symlink() or made.exists()
    assert load_entry(entry.folder) == entry


def test_bases_differ_in_their_answers():
    texts = {base: str(base_notebook(base)) for base in ("stubs", "half", "right")}
    assert len(set(texts.values())) == 3
    assert leaks(texts["right"], secrets("vae"))
    assert not leaks(texts["stubs"], secrets("vae"))
