"""A real Dask cluster on this machine: a scheduler and two worker processes."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import psutil

from benchmarks.small_class import environment

PATIENCE_S = 300
Found = TypeVar("Found")


@contextmanager
def cluster(folder: Path) -> Iterator[tuple[str, psutil.Process]]:
    """The address of a scheduler, and the parent of its workers; ended afterwards."""
    file, ended = folder / "scheduler.json", []
    here = ["--host", "127.0.0.1", "--no-dashboard"]
    with (folder / "dask.log").open("w") as log:

        def dask(*words: str) -> None:
            ended.append(
                subprocess.Popen(
                    [sys.executable, "-m", "dask", *words, *here],
                    **{"cwd": folder, "env": environment(), "stdout": log},
                    stderr=log,
                )
            )

        try:
            dask("scheduler", "--port=0", f"--scheduler-file={file}")
            address = json.loads(wait_for(lambda: file.exists() and file.read_text()))
            dask("worker", address["address"], "--nworkers=2", "--nthreads=1")
            yield address["address"], psutil.Process(ended[-1].pid)
        finally:
            for process in reversed(ended):
                process.terminate()
                process.wait(60)


def busy(parent: psutil.Process) -> psutil.Process | None:
    """A worker in whose sandbox something runs."""
    for worker in parent.children():
        try:
            if any(p.name() == "bwrap" for p in worker.children(recursive=True)):
                return worker
        except psutil.NoSuchProcess:
            continue
    return None


def wait_for(
    find: Callable[[], Found], process: subprocess.Popen | None = None
) -> Found:
    """What it finds, as soon as it finds something, while a process runs."""
    end = time.monotonic() + PATIENCE_S
    while not (found := find()):
        assert time.monotonic() < end, "it never came"
        assert process is None or process.poll() is None, "the process ended"
        time.sleep(0.05)
    return found
