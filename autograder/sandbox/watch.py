"""A watch outside the room: memory, processes, files, time."""

import os
import stat
import threading
import time
from collections.abc import Callable
from pathlib import Path

from autograder.sandbox.limits import GIB, MIB, Limits
from autograder.sandbox.usage import usage

EVERY_S = 0.1
MISUSED = "wrote into the folder of the grader's sockets"
FILES = 20_000  # files and folders in all folders in memory together
SOCKETS = 1_000  # unix sockets: each may hold 200 KB that no other limit counts
NAMES = 64  # names in the folder of sockets


def size(count: int) -> str:
    """Bytes as a person writes them."""
    if count >= GIB:
        return f"{count / GIB:g} GiB"
    return f"{count / MIB:g} MiB"


def span(seconds: float) -> str:
    """Seconds as a person writes them."""
    return f"{seconds:.0f} seconds" if seconds >= 10 else f"{seconds:.2g} seconds"


class Watch(threading.Thread):
    """Looks at a room ten times a second and ends it when it goes too far.

    Attributes:
        reason: why the room was ended, as in "used more than 4 GiB of memory".
    """

    def __init__(
        self,
        init: int,
        limits: Limits,
        sockets: Path,
        running: Callable[[], bool],
        kill: Callable[[], None],
    ) -> None:
        """Args: the room's first process, its limits, its folder of sockets; functions
        that tell whether the room runs, and that end it.
        """
        super().__init__(name=f"watch-{init}", daemon=True)
        self.init, self.limits, self.sockets = init, limits, sockets
        self.running, self.kill = running, kill
        self.reason: str | None = None
        self._end = time.monotonic() + limits.notebook_s
        self._stopped = threading.Event()

    def run(self) -> None:
        """Look until the room or the watch ends."""
        while not self._stopped.wait(EVERY_S) and self.running():
            if self.look() is not None:
                return

    def look(self, resting: bool = False) -> str | None:
        """End the room when it goes too far; returns why, None when it does not.

        `resting`: between two cells, when a room that can start no thread would hang.
        """
        try:
            reason = self.excess(resting)
        except OSError as error:
            if self._stopped.wait(EVERY_S) or not self.running():
                return None  # the room has ended
            reason = f"could not be watched ({error})"
        if reason is not None and not self._stopped.is_set():
            self.reason = self.reason or reason
            self.kill()
        return reason

    def excess(self, resting: bool = False) -> str | None:
        """The first limit that is exceeded; None when all hold.

        Raises OSError when the room has ended.
        """
        limits = self.limits
        used = usage(self.init)
        if used.memory > limits.memory_bytes:
            used = usage(self.init, shared=True)
        if used.memory > limits.memory_bytes:
            return f"used more than {size(limits.memory_bytes)} of memory"
        if used.tasks > limits.processes - resting:
            return f"started {limits.processes} processes and threads"
        if used.files > FILES:
            return f"made more than {FILES} files"
        if used.sockets > SOCKETS:
            return f"opened more than {SOCKETS} sockets"
        if misused(self.sockets):
            return MISUSED
        if used.cpu_s > limits.notebook_s:
            return f"used more than {span(limits.notebook_s)} of processor time"
        if time.monotonic() > self._end:
            return f"ran for more than {span(limits.notebook_s)}"
        return None

    def stop(self) -> None:
        """End the watch and wait for it."""
        self._stopped.set()
        if self.is_alive():
            self.join(5)


def misused(folder: Path) -> bool:
    """True when a folder holds anything but a few sockets."""
    try:
        with os.scandir(folder) as entries:
            for count, entry in enumerate(entries, 1):
                if count > NAMES or not is_socket(entry):
                    return True
    except FileNotFoundError:  # the room has ended
        return False
    except PermissionError:
        return True
    return False


def is_socket(entry: os.DirEntry) -> bool:
    """True for a socket; also for a name that has just been removed."""
    try:
        return stat.S_ISSOCK(entry.stat(follow_symlinks=False).st_mode)
    except FileNotFoundError:
        return True
