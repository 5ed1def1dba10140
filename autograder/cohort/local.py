"""Units on this machine: in this process, or in several of its own."""

import atexit
import ctypes
import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from functools import cache
from itertools import chain
from pathlib import Path

from autograder.cohort.unit import Outcome, Unit, grade_unit, not_graded
from autograder.course import GRADING_ENVIRONMENT
from autograder.sandbox.sweep import sweep

PREFIX = "grading-"  # folders of temporary files, followed by the number of a process
MOST_TRIES = 3
THREADS = {"OMP_NUM_THREADS": GRADING_ENVIRONMENT["OMP_NUM_THREADS"]}
PR_SET_PDEATHSIG = 1  # <sys/prctl.h>
LOST = "The process that graded it was lost {} times (memory, or killed from outside)."


class Serial:
    """Grades one submission after another, here."""

    def outcomes(self, units: Iterator[Unit]) -> Iterator[Outcome]:
        """The outcome of each unit, in their order."""
        with temporary_files():
            for unit in units:
                yield grade_unit(unit)


class Processes:
    """Grades in worker processes; one that is lost is replaced, its unit tried again.

    They end with the process that made them, however it ends. Each has cores of its
    own, if there are enough, so that busy submissions in one leave others their time.
    """

    def __init__(self, count: int):
        self._slots = [_Slot(share(number, count)) for number in range(count)]

    def outcomes(self, units: Iterator[Unit]) -> Iterator[Outcome]:
        """The outcome of each unit, in the order in which they are finished."""
        running: dict[Future[Outcome], tuple[_Slot, Unit, int]] = {}
        free, again = list(self._slots), list[tuple[Unit, int]]()
        new = ((unit, 1) for unit in units)
        try:
            while True:
                while free and (job := next(chain(iter(again[:1]), new), None)):
                    again = again[1:]
                    slot, (unit, tries) = free.pop(), job
                    running[slot.submit(unit)] = slot, unit, tries
                if not running:
                    return
                ready = []
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    slot, unit, tries = running.pop(future)
                    free.append(slot)
                    try:
                        ready.append(future.result())
                    except BrokenProcessPool:
                        slot.renew()
                        if tries < MOST_TRIES:
                            again.append((unit, tries + 1))
                        else:
                            ready.append(not_graded(unit, LOST.format(tries)))
                yield from ready
        finally:
            for slot in self._slots:
                slot.end(at_once=bool(running))
            sweep_ended()


class _Slot:
    """A place for one worker process, on some cores (empty: on all)."""

    def __init__(self, cores: set[int]) -> None:
        self._cores = cores
        self.renew()

    def renew(self) -> None:
        """Have a new process when the next unit comes."""
        self._pool = ProcessPoolExecutor(
            1,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=settle,
            initargs=(os.getpid(), self._cores),
        )
        self._number: Future[int] | None = None

    def submit(self, unit: Unit) -> "Future[Outcome]":
        """Have a unit graded."""
        try:
            if self._number is None:
                os.environ.update(THREADS)  # inherited: before a library reads it
                self._number = self._pool.submit(os.getpid)
            return self._pool.submit(grade_unit, unit)
        except BrokenProcessPool as error:  # the process was lost while it waited
            lost: Future[Outcome] = Future()
            lost.set_exception(error)
            return lost

    def end(self, *, at_once: bool) -> None:
        """End the process; `at_once`: in the middle of a unit."""
        if at_once and self._number is not None and self._number.done():
            with suppress(ProcessLookupError, BrokenProcessPool):
                os.kill(self._number.result(), signal.SIGKILL)
        self._pool.shutdown(cancel_futures=True)


def share(number: int, count: int) -> set[int]:
    """The cores of one of `count` workers; empty, for all, where there are too few."""
    if sys.platform != "linux":
        return set()
    cores = sorted(os.sched_getaffinity(0))
    return set(cores[number::count]) if count <= len(cores) else set()


def settle(parent: int, cores: set[int]) -> None:
    """Prepare a worker process: it ends with its parent, its files can be found, and it
    stays on its cores, as all that it starts does.
    """
    if sys.platform == "linux":
        if cores:
            os.sched_setaffinity(0, cores)
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)  # it ended before
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent
    tempfile.tempdir = own_folder()


@contextmanager
def temporary_files() -> Iterator[None]:
    """Temporary files go to this process's folder; those of ended runs are removed."""
    sweep_ended()
    folder, kept = own_folder(), tempfile.tempdir
    tempfile.tempdir = folder
    try:
        yield
    finally:
        tempfile.tempdir = kept


@cache
def own_folder() -> str:
    """This process's folder for temporary files, until it ends."""
    folder = tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def sweep_ended() -> None:
    """Remove the temporary files of our processes that have ended."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*-*"):
        number = folder.name.removeprefix(PREFIX).split("-")[0]
        ended = number.isdigit() and not Path(f"/proc/{number}").exists()
        try:
            ours = folder.lstat().st_uid == os.getuid() and not folder.is_symlink()
            if ended and ours:
                sweep(folder)
                folder.rmdir()
        except OSError:
            continue  # removed by another run at the same time
