"""A class under workers, on a cluster, through kills: always the same gradebook."""

import json
import os
import random
import re
import shutil
import signal
import stat
import subprocess
import threading
import warnings
from pathlib import Path

import nbformat
import psutil
import pytest
from nbformat.v4 import new_code_cell, new_notebook
from postgres import programs, server

from autograder.cohort.local import MOST_TRIES, Processes
from autograder.cohort.unit import Unit, code_digest
from benchmarks.dask_cluster import busy, cluster, wait_for
from benchmarks.kills import command, disturbed, records
from benchmarks.small_class import WRONG, Scores, environment, make_course, run, scores

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]
PATIENCE_S = 300
CLASS = 6


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course with submissions of every kind that nobody has graded."""
    return make_course(tmp_path_factory.mktemp("released") / "course", CLASS)


@pytest.fixture
def course(released: Path, tmp_path: Path) -> Path:
    """A copy with one submission of each kind."""
    copy = shutil.copytree(released, tmp_path / "course")
    for folder in sorted((copy / "submitted").iterdir())[len(WRONG) :]:
        shutil.rmtree(folder)
    return copy


@pytest.fixture(scope="module")
def expected(released: Path, tmp_path_factory: pytest.TempPathFactory) -> Scores:
    """The gradebook by nbgrader's own loop: with `--notebook` no worker is used."""
    copy = shutil.copytree(released, tmp_path_factory.mktemp("expected") / "course")
    for folder in sorted((copy / "submitted").iterdir())[len(WRONG) :]:
        shutil.rmtree(folder)
    run(copy, "nbgrader", "autograde", "vae", "--notebook=vae")
    assert not (copy / ".grading").exists()
    kinds = list(scores(copy).values())
    assert [k["test_kl_loss"] for k in kinds] == [2.0, 1.0, 1.0, 1.0]
    return {f"s{n:04}": kinds[n % len(kinds)] for n in range(CLASS)}


def as_text(found: Scores) -> str:
    return json.dumps(found, sort_keys=True)


def test_kills_change_nothing(released: Path, expected: Scores, tmp_path: Path) -> None:
    """Killed while starting, in a write, after a submission; then one of two workers;
    none is graded twice and no process remains.
    """
    seed = random.SystemRandom().getrandbits(32)
    print("seed", seed)
    course = shutil.copytree(released, tmp_path / "course")
    found = disturbed(course, 3, 2, random.Random(seed))
    assert as_text(found) == as_text(expected)
    kept = course / ".grading"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o700
    assert list((kept / "vae" / "waiting").iterdir()) == []
    assert list(course.glob(".staged-*")) == []
    for line in records(course).values():
        outcome = json.loads(line)
        assert outcome["scores"]["vae"] == expected[outcome["student"]]
    again = run(course, *command(2))
    assert f"{CLASS} of {CLASS} are graded already" in again.stderr


def test_stopped_here_and_finished_on_a_cluster(
    course: Path, expected: Scores, tmp_path: Path
) -> None:
    """Ctrl-C after the first; the rest on a Dask cluster that loses a worker."""
    grader = subprocess.Popen(
        command(1), cwd=course, env=environment(), stderr=subprocess.PIPE, text=True
    )
    wait_for(lambda: len(records(course)) == 1)
    family = psutil.Process(grader.pid).children(recursive=True)
    grader.send_signal(signal.SIGINT)
    said = grader.communicate(timeout=PATIENCE_S)[1]
    assert grader.returncode == 130, said
    assert re.search(r"Stopped with \d of 4 graded. Run the same command again", said)
    assert "Traceback" not in said
    assert psutil.wait_procs(family, timeout=60)[1] == []
    assert list(course.glob(".staged-*")) == []
    first = records(course)
    assert 1 <= len(first) < len(WRONG)

    with cluster(tmp_path) as (address, workers):
        words = [*command(1)[:5], "--scheduler", address]
        grader = subprocess.Popen(
            words, cwd=course, env=environment(), stderr=subprocess.PIPE, text=True
        )
        victim = wait_for(lambda: busy(workers), grader)
        victim.kill()
        said = grader.communicate(timeout=PATIENCE_S)[1]
        assert grader.returncode == 0, said
    assert first.items() <= records(course).items()
    assert as_text(scores(course)) == as_text(
        {s: c for s, c in expected.items() if (course / "submitted" / s).exists()}
    )


def test_a_gradebook_in_postgresql(course: Path, expected: Scores) -> None:
    place = programs()
    if place is None:
        warnings.warn("NO POSTGRESQL: its gradebook is not tested", stacklevel=1)
        pytest.skip("no PostgreSQL server is installed: apt-get install postgresql")
    for name in ("s0002", "s0003"):
        shutil.rmtree(course / "submitted" / name)
    with server(place) as address:
        book = f"--db={address}"
        run(course, "nbgrader", "generate_assignment", "vae", "--force", book)
        run(course, "nbgrader", "autograde", "vae", book)
        assert as_text(scores(course, address)) == as_text(
            {s: expected[s] for s in ("s0000", "s0001")}
        )
        # one is not in the gradebook any more: that one alone is graded again
        kept = records(course)
        run(course, "nbgrader", "db", "student", "remove", "s0001", "--force", book)
        run(course, "nbgrader", "autograde", "vae", book)
        assert as_text(scores(course, address)) == as_text(
            {s: expected[s] for s in ("s0000", "s0001")}
        )
        assert len(kept.items() & records(course).items()) == 1
    assert scores(course) == {}  # nothing went into the one in SQLite


def test_one_that_cannot_be_graded_is_named_and_the_rest_go_on(course: Path) -> None:
    """Students must be known, and only one is."""
    for name in ("s0002", "s0003"):
        shutil.rmtree(course / "submitted" / name)
    run(course, "nbgrader", "db", "student", "add", "s0001")
    only_known = "--Autograde.create_student=False"
    done = run(course, "nbgrader", "autograde", "vae", only_known, check=False)
    assert done.returncode == 1
    assert "s0000 is not graded: No student with ID 's0000' exists" in done.stderr
    assert "1 of 2 could not be graded: s0000." in done.stderr
    assert list(scores(course)) == ["s0001"]
    kept = records(course)
    # its result was kept: now it only has to be written
    waiting = list((course / ".grading" / "vae" / "waiting").iterdir())
    assert len(waiting) == 1
    began = waiting[0].read_text()
    run(course, "nbgrader", "autograde", "vae")
    assert list(scores(course)) == ["s0000", "s0001"]
    assert kept.items() <= records(course).items()
    (name,) = records(course).keys() - kept.keys()
    assert json.loads(records(course)[name])["seconds"] == json.loads(began)["seconds"]


def test_one_that_loses_every_worker_is_given_up() -> None:
    over = threading.Event()

    def kill_workers() -> None:
        while not over.wait(0.05):
            for child in psutil.Process().children():
                if "spawn_main" in " ".join(child.cmdline()):
                    child.kill()

    killer = threading.Thread(target=kill_workers)
    killer.start()
    unit = Unit("ada", {}, {}, {}, code_digest())
    try:
        (outcome,) = Processes(1).outcomes(iter([unit]))
    finally:
        over.set()
        killer.join()
    assert f"was lost {MOST_TRIES} times" in outcome.problem


def test_a_worker_with_other_code_refuses_and_one_lost_while_idle_is_replaced() -> None:
    units = (Unit(name, {}, {}, {}, "another") for name in ("ada", "blaise"))
    seen = []
    for outcome in Processes(1).outcomes(units):
        assert "another one than that which grades" in outcome.problem
        seen.append(outcome.student)
        for child in psutil.Process().children():
            if "spawn_main" in " ".join(child.cmdline()):
                child.kill()
                child.wait()
    assert seen == ["ada", "blaise"]


WIDEN = """
import os
try:
    os.sched_setaffinity(0, range(os.cpu_count()))
except OSError:
    pass
"""
BUSY = """
import time
for number in range(100):
    if os.fork() == 0:
        os.setsid()  # else the system gives all of them the share of one
        while True:
            pass
time.sleep(60)
"""
WORK = "import time; time.sleep(4); print(sum(range(80_000_000)))"


@pytest.mark.skipif(len(os.sched_getaffinity(0)) < 2, reason="needs two cores")
def test_a_busy_submission_leaves_others_their_time() -> None:
    digest, settings = code_digest(), {"timeout": 15, "notebook_timeout": 60}

    def unit(name: str, *sources: str) -> Unit:
        notebook = new_notebook(cells=[new_code_cell(s) for s in sources])
        return Unit(name, {"vae": nbformat.writes(notebook)}, {}, settings, digest)

    units = iter([unit("busy", WIDEN + BUSY), unit("ada", WORK)])
    outcomes = {o.student: o for o in Processes(2).outcomes(units)}
    (cell,) = json.loads(outcomes["ada"].notebooks["vae"])["cells"]
    assert cell["outputs"][0]["text"] == [f"{sum(range(80_000_000))}\n"]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--workers=0"], "--workers must be 1 or more"),
        (["--workers=2", "--scheduler=tcp://x:1"], "Either --workers or --scheduler"),
        (["--scheduler=tcp://127.0.0.1:9"], "No Dask scheduler answers"),
    ],
)
def test_wrong_words_give_one_line(course: Path, words: list[str], reason: str) -> None:
    done = run(course, *command(1)[:5], *words, check=False)
    assert done.returncode == 1
    assert reason in done.stderr and "Traceback" not in done.stderr


def test_no_course_here(tmp_path: Path) -> None:
    done = run(tmp_path, *command(1), check=False)
    assert done.returncode == 1
    assert "no nbgrader_config.py here" in done.stderr


def test_two_runs_at_once(course: Path) -> None:
    from autograder.cohort.store import Store

    with Store(course, "vae").alone():
        done = run(course, *command(1), check=False)
    assert done.returncode == 1 and "being graded by another run" in done.stderr
    assert os.listdir(course / ".grading" / "vae" / "done") == []
