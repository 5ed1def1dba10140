"""A grader's machine for hostile submissions: secrets planted, all traces read."""

import contextlib
import ctypes
import hashlib
import json
import os
import secrets
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from autograder.course import ASSIGNMENTS, ROOT, SOLUTIONS
from autograder.hostile_entries import HostileEntry, make_folder

PATIENCE = {"": (60, 300), "short": (12, 40)}  # seconds for a cell, for a notebook
GRADER = Path(__file__).with_name("test_hostile_grader.py")
SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER in <linux/prctl.h>


@dataclass
class Outcome:
    """What grading one file gave: its report, all that was shown, the time it took."""

    report: dict[str, Any]
    shown: str
    seconds: float


class Machine:
    """Secrets and a course of the instructor's, around a grader with its own /tmp.

    Attributes:
        canary: the text that stands in every secret.
        words: what an attack may know, for `make_folder`.
        reached: connections that somebody made to the planted servers.
    """

    def __init__(self, folder: Path):
        self.folder = folder
        self.canary = f"canary-{secrets.token_hex(8)}"
        self.home, self.tmp = folder / "home", folder / "tmp"
        self.reached: list[str] = []
        self._servers: list[socket.socket] = []
        self._plant()
        port = self._serve(socket.create_server(("127.0.0.1", 0)), "loopback")
        self.words = {
            "COURSE": str(ROOT),
            "OUTSIDE": str(folder / "course"),
            "HOME": str(self.home),
            "TMP": str(self.tmp),
            "PORT": str(port[1]),
            "PID": str(os.getpid()),
        }

    def _plant(self) -> None:
        told = f"secret {self.canary}\n"
        for place in (
            "home/.ssh/id_rsa",
            "home/.netrc",
            "home/.config/course.json",
            "course/submitted/ada/vae/vae.ipynb",
            "course/autograded/ada/vae/vae.ipynb",
            "course/solutions/vae/vae.ipynb",
            "course/autograder/hidden/vae/test_kl_loss.py",
            "tmp/desk-sibling/notes.txt",
            "tmp/submission-sibling/vae.ipynb",
        ):
            path = self.folder / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(told)
        with contextlib.closing(
            sqlite3.connect(self.folder / "course/gradebook.db")
        ) as db:
            db.execute("create table grades (name text)")
            db.execute("insert into grades values (?)", (told,))
            db.commit()
        room = self.tmp / "room-sibling"
        room.mkdir()
        for name in ("door-1", "kernel-1"):
            listener = socket.socket(socket.AF_UNIX)
            listener.bind(str(room / name))
            os.chmod(room / name, 0o666)
            listener.listen()
            self._serve(listener, name)

    def _serve(self, listener: socket.socket, name: str) -> Any:
        listener.settimeout(None)  # whatever the process's default is

        def answer() -> None:
            while True:
                try:
                    connection = listener.accept()[0]
                except OSError:
                    return  # closed
                self.reached.append(name)
                with connection, contextlib.suppress(OSError):  # whoever hangs up
                    connection.sendall(self.canary.encode())

        self._servers.append(listener)
        threading.Thread(target=answer, daemon=True).start()
        return listener.getsockname()

    def close(self) -> None:
        for server in self._servers:
            with contextlib.suppress(OSError):
                server.shutdown(socket.SHUT_RDWR)
            server.close()
        shutil.rmtree(self.folder)

    def traces(self) -> dict[str, object]:
        """What an attack could change or leave: compared before and after."""
        children = psutil.Process().children(recursive=True)
        left = psutil.wait_procs(children, timeout=3)[1]  # and reaps the orphans
        return {
            "files": digest(self.folder / "home", self.folder / "course", self.tmp),
            "course": digest(SOLUTIONS, ASSIGNMENTS, ROOT / "gradebook.db"),
            "processes": {child.pid for child in left},
            "mounts": Path("/proc/self/mountinfo").read_text(),
            "reached": list(self.reached),
        }

    def environment(self) -> dict[str, str]:
        """The variables of the grader's process."""
        return {
            **os.environ,
            "HOME": str(self.home),
            "TMPDIR": str(self.tmp),
            "XDG_CACHE_HOME": os.environ.get("XDG_CACHE_HOME", str(CACHE)),
            "MPLCONFIGDIR": str(self.folder / "cache"),  # the grader's own
            "TORCHINDUCTOR_CACHE_DIR": str(self.folder / "cache"),
            "GRADER_TOKEN": self.canary,
        }

    def grade(
        self,
        files: list[Path],
        patience: str = "",
        whole: bool = False,
        options: tuple[str, ...] = (),
    ) -> list[Outcome]:
        """Grade files one after another in one process of the grader."""
        cell_s, notebook_s = PATIENCE[patience]
        record = self.folder / "record.json"
        size = "whole" if whole else "small"
        words = [str(cell_s), str(notebook_s), str(record), size, *options]
        words += map(str, files)
        done = subprocess.run(
            [sys.executable, str(GRADER), *words],
            env=self.environment(),
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=(notebook_s + 60) * len(files) + 60,
        )
        assert record.is_file(), f"the grader stopped:\n{done.stderr[-3000:]}"
        kept = json.loads(record.read_text())
        reports = json.loads(done.stdout)
        assert [r["file"] for r in reports] == list(map(str, files))
        assert kept["memory"] < 2 * 2**30, f"the grader used {kept['memory']} bytes"
        self.log = done.stderr
        return [Outcome(r, *kept["runs"].get(r["file"], ("", 0.0))) for r in reports]


CACHE = Path.home() / ".cache"  # the list of fonts is not searched for each time


def digest(*places: Path) -> dict[str, tuple]:
    """Every file below some places: kind, rights, owner and content."""
    found = {}
    for place in filter(os.path.lexists, places):  # a new clone has no gradebook
        for path in [place, *place.rglob("*")]:
            state = path.lstat()
            content = b""
            if path.is_file() and not path.is_symlink():
                content = path.read_bytes()
            found[str(path)] = (
                oct(state.st_mode),
                state.st_uid,
                hashlib.sha256(content).hexdigest(),
            )
    return found


@contextlib.contextmanager
def machine() -> Iterator[Machine]:
    """A machine that is gone afterwards; orphans become this process's children."""
    prctl = ctypes.CDLL(None).prctl
    prctl(SUBREAPER, 1, 0, 0, 0)
    made = Machine(Path(tempfile.mkdtemp(prefix="hostile-")))
    try:
        yield made
    finally:
        made.close()
        prctl(SUBREAPER, 0, 0, 0, 0)


def hand_in(entries: list[HostileEntry], made: Machine) -> list[Path]:
    """The files to be graded, in a folder of submissions."""
    folder = made.folder / "handed-in"
    return [make_folder(e, folder / e.name, made.words) for e in entries]
