"""`python -m benchmarks.kills`: a class graded to its end through kills at any moment.

The grader, or one of its workers, is killed (SIGKILL) at random moments, and started
again with the same command. In the end the gradebook must be the one of a run that
nobody disturbed, and no submission that was finished may have been graded twice.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

from benchmarks.small_class import WRONG, Scores, environment, make_course, run, scores

LONGEST_S = 600.0
MOMENTS = ("after a submission", "in a write", "a worker", "while starting")


def command(workers: int) -> list[str]:
    """The grader's command."""
    return [
        *(sys.executable, "-m", "autograder", "autograde", "vae"),
        *("--workers", str(workers)),
    ]


def records(course: Path) -> dict[str, bytes]:
    """What is marked as finished: file -> content."""
    place = course / ".grading" / "vae" / "done"
    return {p.name: p.read_bytes() for p in place.glob("*.json")}


def being_written(course: Path) -> bool:
    """True while more students are in the folder of results than are finished."""
    return len(list((course / "autograded").glob("*"))) > len(records(course))


def kill_once(course: Path, workers: int, moment: str, chance: random.Random) -> str:
    """Start the grader, kill it or a worker of it at a moment; returns what happened.

    Raises RuntimeError when one of its processes remains.
    """
    before = len(records(course))
    # a file, not a pipe: nobody would read it
    with tempfile.TemporaryFile() as log:
        grader = subprocess.Popen(
            command(workers), cwd=course, env=environment(), stdout=log, stderr=log
        )
        process, delay = psutil.Process(grader.pid), chance.uniform(0, 1.5)
        goal, end = before + chance.randint(1, 3), time.monotonic() + LONGEST_S
        while grader.poll() is None and time.monotonic() < end:
            if moment == "while starting":
                time.sleep(2 * delay)
                break
            if moment == "in a write" and being_written(course):
                break
            if moment != "in a write" and len(records(course)) >= goal:
                time.sleep(delay)
                break
            time.sleep(0.002)
        family = process.children(recursive=True) if grader.poll() is None else []
        if moment == "a worker":
            pool = [p for p in family if "spawn_main" in " ".join(_words(p))]
            if pool:
                chance.choice(pool).kill()
            status = grader.wait(LONGEST_S)
            if status:
                raise RuntimeError(f"it ended with status {status} after a lost worker")
        grader.kill()
        grader.wait()
        _, alive = psutil.wait_procs(family, timeout=30)
        alive = [p for p in alive if p.is_running() and p.status() != "zombie"]
        if alive:
            raise RuntimeError(f"processes remain: {[_words(p) for p in alive]}")
    return f"killed {moment}: {before} -> {len(records(course))} finished"


def disturbed(course: Path, kills: int, workers: int, chance: random.Random) -> Scores:
    """The gradebook of a class that is graded through so many kills.

    Raises RuntimeError when something is lost, left behind or graded twice.
    """
    for number in range(kills):
        kept = records(course)
        moments = [m for m in MOMENTS if workers > 1 or m != "a worker"]
        moment = moments[number % len(moments)]
        if moment == "a worker" and number < kills - 1:  # it goes on to the end
            moment = "after a submission"
        print(f"  {kill_once(course, workers, moment, chance)}", flush=True)
        check_kept(course, kept)
    kept = records(course)
    done = run(course, *command(workers), check=False)
    if done.returncode:
        raise RuntimeError(f"the last run failed: {done.stderr[-3000:]}")
    check_kept(course, kept)
    return scores(course)


def check_kept(course: Path, before: dict[str, bytes]) -> None:
    """Raises RuntimeError when a finished submission was graded again."""
    after = records(course)
    again = [name for name, content in before.items() if after.get(name) != content]
    if again:
        raise RuntimeError(f"{len(again)} finished submissions were graded twice")


def expected(folder: Path, count: int) -> Scores:
    """The gradebook of an undisturbed class: every kind of submission graded once."""
    course = make_course(folder, len(WRONG))
    run(course, *command(1))
    kinds = list(scores(course).values())
    return {f"s{n:04}": kinds[n % len(kinds)] for n in range(count)}


def _words(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.kills")
    parser.add_argument("--students", type=int, default=100)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument(
        "--seed", type=int, default=random.SystemRandom().getrandbits(32)
    )
    options = parser.parse_args()
    print(f"{options.kills} kills, {options.students} students, seed {options.seed}")
    with tempfile.TemporaryDirectory(prefix="kills-") as folder:
        want = expected(Path(folder) / "undisturbed", options.students)
        course = make_course(Path(folder) / "disturbed", options.students)
        chance = random.Random(options.seed)
        have = disturbed(course, options.kills, options.workers, chance)
    if have != want:
        sys.exit("the gradebook is another one than that of an undisturbed run")
    print("  the same gradebook as that of an undisturbed run, none graded twice")


if __name__ == "__main__":
    main()
