"""What it costs to grade a class: this course's ways and nbgrader's, side by side.

All grade the same class of small `vae` notebooks into gradebooks of their own. Plain
nbgrader runs every submission with its stock Execute, without isolation, one after
another. Hand-tuned: two of it, each with half of the class, one torch thread, kernels
that are ended at once. Its scores follow its own rule: no points in a test cell whose
visible test fails, so scores are compared among this course's ways only.

`python -m benchmarks.grading --sizes 10 40 1000`: the cost by the size of the class.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.dask_cluster import cluster
from benchmarks.meter import Cost, measure
from benchmarks.small_class import environment, make_course, scores

OURS = [sys.executable, "-m", "autograder", "autograde", "vae"]
STOCK = ["nbgrader", "autograde", "vae"]
PLAIN = """
import os
c = get_config()
c.CourseDirectory.course_id = "vae-course"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "assignments"
c.Execute.timeout = 120
c.Execute.extra_arguments = ["--HistoryManager.hist_file=:memory:", "--log-level=40"]
os.environ.update(VAEBOOK_FAST="1", VAEBOOK_PROGRESS="0", MPLBACKEND="agg")
"""
TUNED = 'c.Execute.shutdown_kernel = "immediate"\n'
COHORT, CORES = 50_000, (16, 64, 256)
SCHEDULER_S = 0.001  # for a task, https://docs.dask.org/en/stable/best-practices.html


@dataclass(frozen=True)
class Row:
    """One way to grade, and its cost for a class of `count`."""

    name: str
    count: int
    cost: Cost
    scores: str

    def __str__(self) -> str:
        cost, n = self.cost, self.count
        return (
            f"  {self.name:34}{60 * n / cost.seconds:9.1f}{cost.cpu_s / n:11.2f}"
            f"{cost.peak_bytes / 2**30:10.2f}{self.scores:>10}"
        )


HEAD = f"  {'':34}{'per min':>9}{'CPU s each':>11}{'GiB peak':>10}{'scores':>10}"


class Bench:
    """One class, graded in every way in folders of its own."""

    def __init__(self, folder: Path, count: int):
        self._folder, self._count = folder, count
        self._made = make_course(folder / "made", count)
        self._first: dict | None = None

    def _copy(self, name: str) -> Path:
        return shutil.copytree(self._made, self._folder / name)

    def _row(self, name: str, cost: Cost, courses: list[Path]) -> Row:
        found: dict = {}
        for course in courses:
            found |= scores(course)
        for course in courses:
            shutil.rmtree(course)
        if "nbgrader" in name:
            return Row(name, self._count, cost, "own rule")
        self._first = self._first or found
        told = "the same" if found == self._first else "DIFFER"
        return Row(name, self._count, cost, told)

    def ours(self, name: str, *options: str, command: list[str] = OURS) -> Row:
        """This course's grader with some options."""
        course = self._copy("ours")
        cost = measure([(course, [*command, *options])], environment())
        return self._row(name, cost, [course])

    def dask(self, name: str) -> Row:
        """The same on a cluster that runs already."""
        place = self._folder / "dask"
        place.mkdir()
        with cluster(place) as (address, _):
            row = self.ours(name, "--scheduler", address)
        shutil.rmtree(place)
        return row

    def plain(self) -> Row:
        """nbgrader as it comes."""
        course = self._copy("plain")
        (course / "nbgrader_config.py").write_text(PLAIN)
        threads = {k: v for k, v in environment().items() if k != "OMP_NUM_THREADS"}
        return self._row(
            "plain nbgrader", measure([(course, STOCK)], threads), [course]
        )

    def tuned(self) -> Row:
        """Two of nbgrader, each with half of the class."""
        halves = []
        for half in (0, 1):
            course = self._copy(f"tuned{half}")
            (course / "nbgrader_config.py").write_text(PLAIN + TUNED)
            for number, student in enumerate(sorted((course / "submitted").iterdir())):
                if number % 2 != half:
                    shutil.rmtree(student)
            halves.append(course)
        cost = measure([(course, STOCK) for course in halves], environment())
        return self._row("hand-tuned nbgrader, 2 processes", cost, halves)

    def own_cells(self) -> tuple[float, float]:
        """Mean (seconds, CPU seconds) of a notebook's cells in a warm Python."""
        paths = sorted(str(p) for p in self._made.glob("submitted/*/vae/*.ipynb"))
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.own_cells", *paths[:8]],
            env=environment(),
            capture_output=True,
            text=True,
            check=True,
        )
        seconds, cpu = json.loads(done.stdout.splitlines()[-1])
        return seconds, cpu


def every_way(bench: Bench) -> list[Row]:
    """One row for each way, printed as it comes."""
    ways: list[Callable[[], Row]] = [bench.plain, bench.tuned]
    cold = "--IsolatedExecute.warm=False"
    ways += [
        lambda: bench.ours("ours, one by one, cold", cold, command=STOCK),
        lambda: bench.ours("ours, one by one, warm", command=STOCK),
        lambda: bench.ours("ours, 2 workers", "--workers=2"),
        lambda: bench.dask("ours, Dask, 2 workers"),
    ]
    rows = []
    for way in ways:
        rows.append(way())
        print(rows[-1], flush=True)
    return rows


def compared(ours: Row, others: Iterable[Row]) -> str:
    """How much faster and cheaper one submission is than by other ways."""
    lines = []
    for row in others:
        faster = (row.cost.seconds / row.count) / (ours.cost.seconds / ours.count)
        cheaper = (row.cost.cpu_s / row.count) / (ours.cost.cpu_s / ours.count)
        lines.append(
            f"    {faster:.1f} times as fast as {row.name} (class of {row.count}), "
            f"{cheaper:.1f} times less CPU"
        )
    return "\n".join(lines)


def estimate(small: Row, large: Row) -> str:
    """Hours for a large cohort on clusters, from two classes of measured cost."""
    more = large.count - small.count
    each = (large.cost.cpu_s - small.cost.cpu_s) / more
    own = (large.cost.own_cpu_s - small.cost.own_cpu_s) / more
    start = small.cost.cpu_s - each * small.count
    lines = [
        f"  {COHORT:,} submissions on a cluster, on paper, from the two classes above:",
        f"    {each:.2f} CPU s for each more submission, of which {own:.2f} in the one",
        f"    process that writes the gradebook; {start:.1f} CPU s to start. Assumed:",
        "    cores as fast as these and free, one worker each; SQLite on a disk like",
        f"    this one; {1000 * SCHEDULER_S:g} ms of Dask's scheduler for a task.",
    ]
    for cores in CORES:
        graded, written = COHORT * (each - own) / cores, COHORT * (own + SCHEDULER_S)
        limit = "the workers" if graded > written else "the writer of the gradebook"
        hours = (max(graded, written) + start) / 3600
        lines.append(f"    {cores:4} cores: {hours:.1f} h, limited by {limit}")
    return "\n".join(lines)


def main(*, quick: bool = False, sizes: tuple[int, ...] = (10, 40)) -> None:
    """Print the table, the cost by size of the class, and the estimate."""
    sizes = (4, 8) if quick else sizes
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        print(f"\nGrading a class of {sizes[0]}: small `vae` notebooks")
        print(HEAD)
        bench = Bench(Path(folder) / "a", sizes[0])
        rows = every_way(bench)
        seconds, cpu = bench.own_cells()
        print(f"  {'the cells alone, the limit':34}{60 / seconds:9.1f}{cpu:11.2f}")
        plain, tuned, *_, local, _ = rows
        print(compared(local, (plain, tuned)))
        by_size = [local]
        for size in sizes[1:]:
            larger = Bench(Path(folder) / f"b{size}", size)
            by_size.append(
                larger.ours(f"ours, 2 workers, class of {size}", "--workers=2")
            )
            print(
                by_size[-1], compared(by_size[-1], (plain, tuned)), sep="\n", flush=True
            )
        if len(by_size) > 1:
            print(estimate(by_size[0], by_size[-1]))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.grading")
    parser.add_argument("--sizes", type=int, nargs="+", default=[10, 40])
    parser.add_argument("--quick", action="store_true", help="classes of 4 and 8")
    options = parser.parse_args()
    main(quick=options.quick, sizes=tuple(options.sizes))
