"""A Python program in a room: start, interrupt, kill."""

import fcntl
import json
import os
import secrets
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

import psutil

from autograder.sandbox import layout
from autograder.sandbox.fonts import font_list
from autograder.sandbox.limits import Room
from autograder.sandbox.seccomp import seccomp_program

START_S = 30.0  # longest wait for a room
PIPE = 2**20  # bytes that wait to be drained
TOLD = 65536  # bytes of error text that are kept


class StartError(Exception):
    """The room could not be set up; the text says why."""


def new_user() -> int | None:
    """A user number for one room; None where a user namespace must serve."""
    if not layout.can_become_others():
        return None
    return layout.USERS // 2 + secrets.randbelow(layout.USERS // 2)


def in_memory(content: bytes) -> int:
    """A descriptor from which a child can read these bytes."""
    descriptor = os.memfd_create("room")
    os.write(descriptor, content)
    os.lseek(descriptor, 0, os.SEEK_SET)
    return descriptor


def hand_over(folder: Path, uid: int) -> None:
    """Make the room's user the owner of a folder and of the sockets in it."""
    os.chown(folder, uid, uid)
    for entry in os.scandir(folder):
        os.chown(entry.path, uid, uid, follow_symlinks=False)


class RoomProcess:
    """A running room; `kill` ends every process in it at once.

    The thread that makes this object must outlive the room: when it ends, the operating
    system ends the room with it.

    Attributes:
        process: the outer bwrap.
        init: process number, outside, of the room's first process.
        uid: the student's user number; None in a user namespace.
    """

    def __init__(
        self,
        bwrap: Path,
        room: Room,
        argv: Sequence[str],
        files: Mapping[str, str],
        uid: int | None,
    ) -> None:
        """Start bwrap; `ready` tells when the program runs.

        Args:
            bwrap: the program, as `require_sandbox` returns it.
            room: the room.
            argv: a Python interpreter and its arguments.
            files: path inside -> text of read-only files.
            uid: user number of the room, from `new_user`.
        """
        self.uid = uid
        self.init = 0
        self._init_fd = self._program_fd = -1
        # Descriptors for the child are closed here, those for us only after a failure.
        with ExitStack() as passed, ExitStack() as kept:

            def give(descriptor: int, to: ExitStack = passed) -> int:
                to.callback(os.close, descriptor)
                return descriptor

            texts = {**layout.accounts(uid), **files}
            data = {path: give(in_memory(t.encode())) for path, t in texts.items()}
            words = layout.arguments(room, font_list(), data, uid)
            numbers = list(data.values())
            program = seccomp_program()
            if program is not None:
                numbers.append(give(in_memory(program)))
                words += ["--seccomp", str(numbers[-1])]
            pipes = [os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC) for _ in range(3)]
            self._told, self._info, self._ready = (give(r, kept) for r, _ in pipes)
            told, info, ready = (give(w) for _, w in pipes)
            os.set_blocking(told, True)  # who writes much waits until it is drained
            fcntl.fcntl(told, fcntl.F_SETPIPE_SZ, PIPE)
            words += ["--info-fd", str(info)]
            numbers += [told, info, ready]
            listed = "".join(f"{word}\0" for word in words)
            numbers.append(give(in_memory(listed.encode())))
            outer = [str(bwrap), "--args", str(numbers[-1]), "--"]
            if uid is not None:
                hand_over(room.sockets, uid)
            # What /proc/1 shows inside: no environment, and arguments without paths.
            self.process = subprocess.Popen(
                [*outer, *layout.command(room, argv, uid, ready)],
                env={},
                cwd="/",
                stdin=subprocess.DEVNULL,
                stdout=told,
                stderr=told,
                pass_fds=numbers,
                start_new_session=True,
            )
            kept.pop_all()

    def ready(self) -> bool:
        """True as soon as the limits hold and the program begins.

        Raises StartError when the room could not be set up.
        """
        if self.init:
            return True
        try:
            begun = os.read(self._ready, 1)
        except BlockingIOError:
            return False
        if not begun:
            self.process.wait(START_S)
            lines = self.told().strip().splitlines() or ["bwrap stopped without a word"]
            raise StartError(lines[-1][:300])
        self.init = json.loads(os.read(self._info, 4096))["child-pid"]
        self._init_fd = os.pidfd_open(self.init)
        first = psutil.Process(self.init).children()[0].pid
        self._program_fd = os.pidfd_open(first)
        return True

    def told(self) -> str:
        """The first bytes of what bwrap, or the bare program, wrote to its stderr."""
        try:
            return os.read(self._told, TOLD).decode(errors="replace")
        except BlockingIOError:
            return ""

    def running(self) -> bool:
        """True while the program runs; drains what it writes to its bare stderr."""
        while len(self.told()) == TOLD:
            pass
        return self.process.poll() is None

    def interrupt(self, signum: int = signal.SIGINT) -> None:
        """Send a signal to the program alone, not to its children or to bwrap."""
        try:
            if self._program_fd >= 0:
                signal.pidfd_send_signal(self._program_fd, signum)
        except ProcessLookupError:
            pass

    def kill(self) -> None:
        """End every process of the room."""
        try:
            if self._init_fd >= 0:
                signal.pidfd_send_signal(self._init_fd, signal.SIGKILL)
            else:
                self.process.kill()
        except ProcessLookupError:
            pass

    def close(self) -> None:
        """Kill what still runs, wait for its end, release the descriptors."""
        self.kill()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(5)
        for name in ("_told", "_info", "_ready", "_init_fd", "_program_fd"):
            descriptor = getattr(self, name)
            setattr(self, name, -1)
            if descriptor >= 0:
                os.close(descriptor)
