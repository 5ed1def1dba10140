"""The grader's handle on a nursery: the process from which warm kernels are forked."""

import atexit
import json
import os
import socket
import subprocess
import sys
import threading
from contextlib import ExitStack
from pathlib import Path

from autograder.sandbox import layout
from autograder.sandbox.fonts import font_list
from autograder.sandbox.limits import Limits, Room
from autograder.sandbox.nest import nest
from autograder.sandbox.process import in_memory

PREPARED_S = 120.0  # longest wait for the imports
PARTS = {
    **{n: n for n in ("nursery_main", "nursery_room", "nursery_kernel")},
    **{"nursery_calls": "nursery_calls", "nursery_launch": "launch"},
}
INSIDE = "/run/nursery"  # inside: the folder of these programs
NEST, FILES = "/run/nest", "/run/room"  # inside: as in nursery_room.py
RIGHTS = (
    *layout.RIGHTS,
    "CAP_SYS_ADMIN",  # namespaces and mounts of the rooms
    "CAP_NET_ADMIN",  # their loopback device
    "CAP_SETPCAP",  # to give up all of these
)
BECOME = "import os, sys; os.execv(sys.argv[1], sys.argv[2:])"
# What a kernel imports when it starts.
KERNEL = (
    *("ipykernel.kernelapp", "ipykernel.debugger", "tornado.platform.asyncio"),
    *("tornado.queues", "IPython.core.debugger", "IPython.core.oinspect"),
    *("IPython.core.completerlib", "IPython.core.logger"),
    *("IPython.extensions.storemagic", "sqlite3", "faulthandler", "encodings.idna"),
)
_lock = threading.Lock()
_kept: dict[tuple[object, ...], "Nursery"] = {}
_failed: dict[tuple[object, ...], str] = {}


class NoNursery(Exception):
    """There is no nursery to be had, or no child of it; the text says why."""


class Nursery:
    """A running nursery; it ends with this process, and all its rooms with it."""

    def __init__(self, bwrap: Path, room: Room) -> None:
        """Start a nursery for rooms like this one, and wait for its imports.

        Raises NoNursery when that fails.
        """
        self._line, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._told = os.memfd_create("nursery")
        begun = threading.Event()

        def attend() -> None:  # the system ends the nursery when this thread ends
            with theirs, ExitStack() as passed:
                try:
                    self._process = self._start(bwrap, room, theirs, passed)
                finally:
                    begun.set()
            self._process.wait()

        threading.Thread(target=attend, name="nursery", daemon=True).start()
        begun.wait()
        if not hasattr(self, "_process"):
            raise NoNursery("bwrap can't be started")
        self._line.send(json.dumps([*KERNEL, *(room.modules or ())]).encode())
        self._line.settimeout(PREPARED_S)
        try:
            prepared = self._line.recv(16)
        except OSError as error:
            self.close()
            raise NoNursery(f"its imports do not end ({error})") from None
        if not prepared:
            raise NoNursery(self._last_words())
        self._line.settimeout(None)

    def _start(
        self, bwrap: Path, room: Room, line: socket.socket, passed: ExitStack
    ) -> subprocess.Popen[bytes]:
        texts = {**layout.accounts(0), layout.CONNECTION: ""}
        data = {path: in_memory(text.encode()) for path, text in texts.items()}
        words = b"".join(
            word.encode() + b"\0" for word in arguments(room, font_list(), data)
        )
        numbers = [*data.values(), in_memory(words)]
        for number in numbers:
            passed.callback(os.close, number)
        python = os.path.realpath(sys.executable)
        program = [sys.executable, f"{INSIDE}/nursery_main.py", str(line.fileno())]
        # the environment is known by its path, which may lead through hidden folders
        program = [python, "-I", "-S", "-c", BECOME, python, *program]
        return subprocess.Popen(
            [str(bwrap), "--args", str(numbers[-1]), "--", *program],
            env={},
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=self._told,
            stderr=self._told,
            pass_fds=[*numbers, line.fileno()],
            start_new_session=True,
        )

    def running(self) -> bool:
        """True while rooms can be asked for."""
        return self._process.poll() is None

    def new_room(self) -> socket.socket:
        """The line to the first process of a new room, which waits for its orders.

        Raises NoNursery when the nursery has ended.
        """
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            try:
                socket.send_fds(self._line, [b"room"], [theirs.fileno()])
            except OSError as error:
                ours.close()
                raise NoNursery(f"it has ended ({error})") from None
        return ours

    def close(self) -> None:
        """End the nursery and every room of it."""
        self._line.close()
        self._process.kill()
        self._process.wait()

    def _last_words(self) -> str:
        self._process.wait(10)
        size = os.lseek(self._told, 0, os.SEEK_END)
        text = os.pread(self._told, 2000, max(0, size - 2000)).decode(errors="replace")
        return (text.strip().splitlines() or ["it ended without a word"])[-1][:300]


def arguments(room: Room, fonts: Path, data: dict[str, int]) -> list[str]:
    """Arguments of bwrap for a nursery: a room without files, sockets or limits."""
    own = {layout.FONTS: fonts}
    for name, file in PARTS.items():
        own[f"{INSIDE}/{name}.py"] = Path(__file__).with_name(f"{file}.py")
    words = [*layout.namespaces(), *layout.added(RIGHTS)]
    if not layout.can_become_others():  # children get user namespaces within this one
        words += ["--unshare-user", "--uid", "0", "--gid", "0"]
        words += layout.added(["CAP_SETFCAP"])  # needed there to map its user
    words += [*layout.system(), *layout.memory(Limits())]
    words += layout.folders(room.provided, own)
    for path, descriptor in data.items():
        words += ["--perms", "0444", "--file", str(descriptor), path]
    for path in (NEST, FILES, str(nest())):
        words += [*layout.passage(path), "--dir", path]
    words += ["--bind", str(nest()), NEST, "--as-pid-1"]
    words += ["--remount-ro", "/dev", "--remount-ro", "/"]
    for name, value in layout.variables(room).items():
        words += ["--setenv", name, value]
    return words


def nursery_for(bwrap: Path, room: Room) -> Nursery:
    """The nursery for rooms like this one: started when there is none that runs.

    Raises NoNursery when there is none to be had; starting one is not tried again.
    """
    key = (
        os.getpid(),
        layout.can_become_others(),
        bwrap,
        tuple(room.provided.items()),
        tuple(room.environment.items()),
        room.modules,
    )
    with _lock:
        if key in _failed:
            raise NoNursery(_failed[key])
        known = _kept.get(key)
        if known is None or not known.running():
            try:
                known = _kept[key] = Nursery(bwrap, room)
            except NoNursery as error:
                _failed[key] = str(error)
                raise
        return known


@atexit.register
def close_all() -> None:
    """End every nursery of this process."""
    for key, nursery in list(_kept.items()):
        if key[0] == os.getpid():
            nursery.close()
    _kept.clear()
