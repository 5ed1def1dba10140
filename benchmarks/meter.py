"""Processor time and memory of a command with everything that it starts."""

import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

STEP_S = 0.05


@dataclass(frozen=True)
class Cost:
    """What some commands took, side by side.

    Attributes:
        seconds: from the start of the first to the end of the last.
        cpu_s: of all processes below this one meanwhile.
        own_cpu_s: of the commands' first processes alone.
        peak_bytes: most memory at one moment, pages in common counted once.
    """

    seconds: float
    cpu_s: float
    own_cpu_s: float
    peak_bytes: int


class Meter(threading.Thread):
    """Looks at all processes below this one, as a sandbox ends without a farewell.

    What a process uses after the last look at it (at most `STEP_S`) is not seen.
    """

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self._cpu: dict[tuple[int, float], float] = {}
        self._over = threading.Event()
        self.peak = 0
        self.look(memory=False)
        self._before = sum(self._cpu.values())

    def look(self, *, memory: bool) -> None:
        """Read every process once."""
        held = 0
        for process in psutil.Process().children(recursive=True):
            try:
                spent = process.cpu_times()
                key = process.pid, process.create_time()
                self._cpu[key] = float(spent.user + spent.system)
                held += process.memory_full_info().pss if memory else 0
            except psutil.Error:
                continue
        self.peak = max(self.peak, held)

    def run(self) -> None:
        """Look until the end; at memory, which is slow to read, now and then."""
        count = 0
        while not self._over.wait(STEP_S):
            self.look(memory=count % 10 == 0)
            count += 1

    def end(self, commands: list[int]) -> tuple[float, float]:
        """CPU seconds of all since the start, and of these processes alone."""
        self.look(memory=False)
        self._over.set()
        self.join()
        own = sum(s for (pid, _), s in self._cpu.items() if pid in commands)
        return sum(self._cpu.values()) - self._before, own


def measure(
    commands: list[tuple[Path, list[str]]], environment: dict[str, str]
) -> Cost:
    """The cost of commands that run side by side, each in its folder.

    Raises RuntimeError when one fails.
    """
    meter, start = Meter(), time.perf_counter()
    meter.start()
    logs = [folder / "measured.log" for folder, _ in commands]
    running = []
    for log, (folder, words) in zip(logs, commands, strict=True):
        with log.open("w") as file:
            running.append(
                subprocess.Popen(
                    words, cwd=folder, env=environment, stdout=file, stderr=file
                )
            )
    for process, log in zip(running, logs, strict=True):
        if process.wait():
            raise RuntimeError(f"{process.args}: {log.read_text()[-3000:]}")
    taken = time.perf_counter() - start
    cpu, own = meter.end([p.pid for p in running])
    return Cost(taken, cpu, own, meter.peak)
