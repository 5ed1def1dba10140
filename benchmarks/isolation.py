"""What isolation costs: one submission graded with the sandbox and without it, in a
kernel that is started cold and in one that is forked warm.
"""

import copy
import dataclasses
import statistics
import threading
import time

import psutil
from nbformat import NotebookNode

from autograder.corpus_entries import find_entry, make_notebook
from autograder.grade import run
from autograder.graft import graft
from autograder.hostile_entries import base_notebook, small
from autograder.isolation.trusted import worker
from autograder.masters import master_of

STEP = 0.05


class CpuMeter:
    """CPU seconds of this process and of everything that it starts.

    What runs in a sandbox is ended without a farewell, so its time is not added to
    ours by the system: it is read every `STEP` seconds, which costs no time here.
    """

    def __init__(self) -> None:
        self._seen: dict[int, float] = {}
        self._own = 0.0
        self._over = threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()

    def total(self) -> float:
        """Seconds so far."""
        own = psutil.Process()
        for process in [own, *own.children(recursive=True)]:
            try:
                spent = process.cpu_times()
            except psutil.NoSuchProcess:
                continue
            self._seen[process.pid] = float(spent.user + spent.system)
        return sum(self._seen.values()) - self._own

    def _watch(self) -> None:
        while not self._over.wait(STEP):
            self.total()
            self._own = time.thread_time()

    def stop(self) -> float:
        """The last reading."""
        self._over.set()
        return self.total()


Mode = dict[str, bool]
MODES: dict[str, Mode] = {
    "isolated, warm": {"isolated": True, "warm": True},
    "isolated, cold": {"isolated": True, "warm": False},
    "not isolated": {"isolated": False, "warm": False},
}


def submission(*, whole: bool) -> NotebookNode:
    """The reference's `vae` notebook, or the part of it up to its second test cell."""
    if whole:
        entry = find_entry("vae", "right/as_the_reference")
        return graft(make_notebook(entry), master_of("vae")).notebook
    master = master_of("vae")
    master = dataclasses.replace(master, source=small(master.source))
    return graft(small(base_notebook("right")), master).notebook


def grade_once(notebook: NotebookNode, mode: Mode) -> tuple[float, float]:
    """(CPU seconds, seconds) of one run of a notebook; everything it starts counts."""
    meter, start = CpuMeter(), time.perf_counter()
    before = meter.total()
    run(copy.deepcopy(notebook), **mode)
    taken = time.perf_counter() - start
    return meter.stop() - before, taken


def compare(notebook: NotebookNode, rounds: int) -> None:
    """Print medians of interleaved runs, and their ratios."""
    runs: dict[str, list[tuple[float, float]]] = {name: [] for name in MODES}
    for _ in range(rounds):
        for name, mode in MODES.items():
            runs[name].append(grade_once(notebook, mode))
    for kind, place in (("CPU seconds", 0), ("seconds", 1)):
        medians = {n: statistics.median(t[place] for t in r) for n, r in runs.items()}
        told = ", ".join(f"{name} {value:.2f}" for name, value in medians.items())
        warm, cold, plain = medians.values()
        print(
            f"  {kind}: {told}; cold / warm {cold / warm:.1f}, "
            f"cold - not isolated {cold - plain:+.2f}"
        )


def main(*, quick: bool = False) -> None:
    """One submission, small and whole, in each way."""
    worker()  # the process that runs the checks: started once for a class
    for size in ("small", "whole"):
        notebook = submission(whole=size == "whole")
        grade_once(notebook, MODES["isolated, warm"])  # the nursery: once for a class
        print(f"one {size} submission of vae")
        compare(notebook, 2 if quick else 7)


if __name__ == "__main__":
    main()
