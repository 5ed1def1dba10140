"""A kernel in a room, forked from a nursery: the same as RoomProcess, but warm."""

import contextlib
import fcntl
import json
import os
import select
import signal
import socket
import subprocess
import threading
from collections.abc import Mapping, Sequence

from autograder.sandbox import layout
from autograder.sandbox.limits import DESK, HOME, Room
from autograder.sandbox.nest import nest
from autograder.sandbox.nursery import NoNursery, Nursery
from autograder.sandbox.process import PIPE, START_S, TOLD, StartError, hand_over
from autograder.sandbox.seccomp import seccomp_program

KILLED = 128 + signal.SIGKILL


class FirstProcess:
    """The first process of a warm room, with what is used of `subprocess.Popen`.

    Attributes:
        pid: its number outside.
    """

    stdin = stdout = stderr = None

    def __init__(self, handle: int, line: socket.socket) -> None:
        self._handle, self._line = handle, line
        self.pid = number_of(handle)
        self.returncode: int | None = None
        self._asking = threading.Lock()  # the watch asks as well

    def poll(self) -> int | None:
        """None while it runs, else the exit status of the room."""
        with self._asking:
            if self.returncode is None and ended(self._handle, 0):
                self.returncode = self._status()
            return self.returncode

    def _status(self) -> int:
        """What it said last; nothing when it was killed."""
        try:
            said = json.loads(self._line.recv(1024) or b"{}")
        except OSError:
            said = {}
        status = said.get("status", KILLED)
        assert isinstance(status, int)
        return status

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end; raises subprocess.TimeoutExpired."""
        ended(self._handle, timeout)
        status = self.poll()
        if status is None:
            raise subprocess.TimeoutExpired("a warm kernel", timeout or 0)
        return status

    def send_signal(self, signum: int) -> None:
        """Send it a signal; nothing happens when it has ended."""
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._handle, signum)

    def kill(self) -> None:
        """End it, and with it every process of the room."""
        self.send_signal(signal.SIGKILL)


class WarmRoom:
    """A running room whose kernel was forked; `kill` ends every process in it at once.

    The room ends with this process, or with the nursery.

    Attributes:
        process: its first process.
        init: the number of that one, outside.
        uid: the student's user number; None in a user namespace.
    """

    def __init__(
        self,
        nursery: Nursery,
        room: Room,
        argv: Sequence[str],
        files: Mapping[str, str],
        uid: int | None,
    ) -> None:
        """Have a kernel forked; it runs when this returns.

        Args:
            nursery: one that was made for such a room.
            room: the room.
            argv: what `sys.argv` is in the kernel.
            files: path inside -> text of read-only files.
            uid: user number of the room, from `new_user`.

        Raises NoNursery when the nursery has ended, StartError when the room can't be
        set up.
        """
        if room.sockets.parent != nest():
            raise NoNursery("the folder of sockets is not of `sockets_folder`")
        self.uid = uid
        self._told = -1
        handles: list[int] = []
        self._line = nursery.new_room()
        try:
            self._line.settimeout(START_S)
            self._send(room, argv, files)
            self._begin(handles)
        except BaseException as error:
            for handle in handles:
                with contextlib.suppress(ProcessLookupError):
                    signal.pidfd_send_signal(handle, signal.SIGKILL)
                os.close(handle)
            self._line.close()
            if self._told >= 0:
                os.close(self._told)
            if isinstance(error, OSError):
                raise StartError(f"the nursery's child is silent ({error})") from None
            raise
        first, self._program = handles
        self._first = first
        self.process = FirstProcess(first, self._line)
        self.init = self.process.pid

    def _send(self, room: Room, argv: Sequence[str], files: Mapping[str, str]) -> None:
        """Say what is to be in the room."""
        uid = self.uid
        if uid is not None:
            hand_over(room.sockets, uid)
        settings = {
            "argv": list(argv),
            "uid": uid,
            "inside": layout.INSIDE,
            "home": HOME,
            "cwd": DESK,
            "in_memory": layout.in_memory(room.limits),
            "sockets": str(room.sockets),
            "files": {**layout.accounts(uid), **files},
            "copies": [(layout.FONTS, layout.MATPLOTLIB)],
            "limits": layout.limits(room, uid),
            "filter": (seccomp_program() or b"").hex(),
        }
        self._told, told = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        scratch = os.open(room.scratch, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.set_blocking(told, True)  # who writes much waits until it is drained
            fcntl.fcntl(told, fcntl.F_SETPIPE_SZ, PIPE)
            message = [json.dumps(settings).encode()]
            socket.send_fds(self._line, message, [told, scratch])
        finally:
            os.close(told)
            os.close(scratch)

    def _begin(self, handles: list[int]) -> None:
        """Wait until the kernel begins.

        Raises StartError with what kept it from beginning.
        """
        begun = False
        while not (begun and handles):
            text, descriptors, _, _ = socket.recv_fds(self._line, 1024, 2)
            handles += descriptors
            said = json.loads(text or b'{"error": "room: ended without a word"}')
            if "error" in said or "status" in said:
                raise StartError(said.get("error", "room: ended at once"))
            begun = begun or "ready" in said

    def ready(self) -> bool:
        """True: the kernel began before this object was made."""
        return True

    def told(self) -> str:
        """The first bytes of what the bare kernel wrote to its stderr."""
        try:
            return os.read(self._told, TOLD).decode(errors="replace")
        except BlockingIOError:
            return ""

    def running(self) -> bool:
        """True while the kernel runs; drains what it writes to its bare stderr."""
        while len(self.told()) == TOLD:
            pass
        return self.process.poll() is None

    def interrupt(self, signum: int = signal.SIGINT) -> None:
        """Send a signal to the kernel alone, not to its children."""
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._program, signum)

    def kill(self) -> None:
        """End every process of the room."""
        self.process.kill()

    def close(self) -> None:
        """Kill what still runs, wait for its end, release the descriptors."""
        if self._told < 0:
            return
        self.kill()
        self.process.wait(START_S)
        self._line.close()
        for descriptor in (self._told, self._first, self._program):
            os.close(descriptor)
        self._told = -1


def ended(handle: int, seconds: float | None) -> bool:
    """True when a process ends within some seconds (None: without end)."""
    waiting = select.poll()
    waiting.register(handle, select.POLLIN)
    return bool(waiting.poll(None if seconds is None else seconds * 1000))


def number_of(handle: int) -> int:
    """The number, in this process's namespace, of the process with a handle."""
    with open(f"/proc/self/fdinfo/{handle}") as lines:
        return int(next(line for line in lines if line.startswith("Pid:"))[4:])
