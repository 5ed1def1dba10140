"""What isolation costs: one submission graded with the sandbox and without it."""

import statistics
import threading
import time

import psutil

from autograder.corpus_entries import find_entry, make_notebook
from autograder.grade import run
from autograder.graft import graft
from autograder.isolation.trusted import worker
from autograder.masters import master_of

STEP = 0.05


class CpuMeter:
    """CPU seconds of this process and of everything that it starts.

    What runs in a sandbox is ended without a farewell, so its time is not added to
    ours by the system: it is read every `STEP` seconds.
    """

    def __init__(self) -> None:
        self._seen: dict[int, float] = {}
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
        return sum(self._seen.values())

    def _watch(self) -> None:
        while not self._over.wait(STEP):
            self.total()

    def stop(self) -> float:
        """The last reading."""
        self._over.set()
        return self.total()


def grade_once(*, isolated: bool) -> tuple[float, float]:
    """(CPU seconds, seconds) of one run of the reference's `vae` notebook."""
    entry = find_entry("vae", "right/as_the_reference")
    notebook = graft(make_notebook(entry), master_of("vae")).notebook
    meter, start = CpuMeter(), time.perf_counter()
    before = meter.total()
    run(notebook, isolated=isolated)
    taken = time.perf_counter() - start
    return meter.stop() - before, taken


def main(*, quick: bool = False) -> None:
    """Print medians of interleaved runs, and their difference."""
    worker()  # the process that runs the checks: started once for a class
    grade_once(isolated=True)
    runs: dict[bool, list[tuple[float, float]]] = {True: [], False: []}
    for _ in range(2 if quick else 7):
        for isolated, times in runs.items():
            times.append(grade_once(isolated=isolated))
    print("one submission of vae, graded with and without isolation")
    for kind, place in (("CPU seconds", 0), ("seconds", 1)):
        inside, plain = (
            statistics.median(t[place] for t in runs[isolated])
            for isolated in (True, False)
        )
        print(
            f"  {kind}: {inside:.2f} isolated, {plain:.2f} not, "
            f"difference {inside - plain:+.2f}, ratio {inside / plain:.2f}"
        )


if __name__ == "__main__":
    main()
