"""What stands where in a room: the arguments of bubblewrap."""

import json
import os
import platform
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from autograder.course import ROOT
from autograder.sandbox.limits import DESK, HOME, Limits, Room

LAUNCHER = Path(__file__).with_name("launch.py")
GIVEN, FONTS, CONNECTION = "/run/given", "/run/fonts", "/run/connection.json"
MATPLOTLIB = f"{HOME}/.matplotlib"
USERS = 2_000_000_000  # numbers that no real user has
INSIDE = 1000  # the student's number inside a user namespace

# For the launcher, to copy, give away and become the student: then they are gone.
RIGHTS = ("CAP_SETUID", "CAP_SETGID", "CAP_CHOWN", "CAP_DAC_READ_SEARCH")

# Only what programs need to load libraries, draw text, know the time and the processor.
SHOWN = (
    "/etc/ld.so.cache",
    "/etc/ld.so.conf",
    "/etc/ld.so.conf.d",
    "/etc/alternatives",
    "/etc/fonts",
    "/etc/localtime",
    "/sys/devices/system/cpu",
)


def can_become_others() -> bool:
    """True when this process may start programs as any user number."""
    if os.geteuid() != 0:
        return False
    lines = Path("/proc/self/uid_map").read_text().splitlines()
    ranges = [line.split() for line in lines]
    return any(int(r[0]) + int(r[2]) > USERS for r in ranges)


def namespaces() -> list[str]:
    """Namespaces of every room, and a cleared environment."""
    return [
        "--unshare-pid",
        "--unshare-net",
        "--unshare-ipc",
        "--unshare-uts",
        "--unshare-cgroup-try",
        "--hostname",
        "room",
        "--die-with-parent",
        "--new-session",
        "--clearenv",
        "--cap-drop",
        "ALL",
    ]


def user(uid: int | None) -> list[str]:
    """Who is inside at first; `uid` is None where a user namespace must serve."""
    if uid is None:
        number = str(INSIDE)
        return ["--unshare-user", "--disable-userns", "--uid", number, "--gid", number]
    return added(RIGHTS)


def added(rights: Sequence[str]) -> list[str]:
    """Capabilities that are kept."""
    return [word for right in rights for word in ("--cap-add", right)]


def system() -> list[str]:
    """The read-only system: programs, libraries, a little of /etc."""
    words = ["--ro-bind", "/usr", "/usr"]
    for name in ("bin", "sbin", "lib", "lib32", "lib64", "libx32"):
        path = Path("/", name)
        if path.is_symlink():
            words += ["--symlink", str(path.readlink()), str(path)]
        elif path.is_dir():
            words += ["--ro-bind", str(path), str(path)]
    for shown in SHOWN:
        words += [*passage(shown), "--ro-bind-try", shown, shown]
    return words


def folders(provided: Mapping[str, Path], own: Mapping[str, Path]) -> list[str]:
    """Folders of Python, of the course and of the submission, outer ones first.

    Args:
        provided: see Room.
        own: path inside -> path outside of what the room itself needs, read-only.
    """
    bound: dict[str, list[str]] = {}
    for prefix in (sys.prefix, sys.base_prefix):
        for path in {prefix, os.path.realpath(prefix)}:
            bound[path] = ["--ro-bind", path, path]
    visible = ["/usr", *bound]
    covered = any(ROOT.is_relative_to(path) for path in visible)
    if covered:  # the course stands in a folder that is shown: hide it
        bound[str(ROOT)] = ["--tmpfs", str(ROOT)]
    for inside, outside in {**provided, **own}.items():
        bound[inside] = ["--ro-bind", str(outside), inside]
    order = sorted(bound, key=lambda path: len(Path(path).parts))
    words = []
    for path in order:
        words += [*passage(path), *bound[path]]
    return words + (["--remount-ro", str(ROOT)] if covered else [])


def passage(path: str) -> list[str]:
    """Make the folders above a path, open to the student's user."""
    above = [str(p) for p in reversed(Path(path).parents)][1:]
    return [word for p in above for word in ("--perms", "0755", "--dir", p)]


def in_memory(limits: Limits) -> dict[str, tuple[str, int]]:
    """Folders in memory: path -> mode and size in bytes."""
    return {
        "/tmp": ("1777", limits.tmp_bytes),
        HOME: ("0755", limits.home_bytes),
        "/dev/shm": ("1777", limits.shm_bytes),
    }


def memory(limits: Limits) -> list[str]:
    """The processes' and devices' folders, and those in memory."""
    words = ["--proc", "/proc", "--dev", "/dev"]
    for path, (mode, size) in in_memory(limits).items():
        words += ["--perms", mode, "--size", str(size), "--tmpfs", path]
    return words


def variables(room: Room) -> dict[str, str]:
    """The environment inside: the room's own variables, then those it was given."""
    code = [
        str(Path(inside).parent)
        for inside, outside in room.provided.items()
        if outside.suffix == ".py" or (outside / "__init__.py").is_file()
    ]
    return {
        "HOME": HOME,
        "PATH": f"{sys.prefix}/bin:/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "TMPDIR": "/tmp",
        "MPLCONFIGDIR": MATPLOTLIB,
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": ":".join(dict.fromkeys(code)),
        "CUDA_VISIBLE_DEVICES": "",
        **room.environment,
    }


def arguments(
    room: Room, fonts: Path, data: dict[str, int], uid: int | None
) -> list[str]:
    """Arguments of bwrap for a room, without the command.

    Args:
        room: the room.
        fonts: folder with matplotlib's list of fonts.
        data: path inside -> descriptor from which the file's text is read.
        uid: number of the student's user; None for a user namespace.
    """
    own = {GIVEN: room.scratch, FONTS: fonts, "/run/launch.py": LAUNCHER}
    words = [*namespaces(), *user(uid), *system(), *memory(room.limits)]
    words += folders(room.provided, own)
    for path, descriptor in data.items():
        words += ["--perms", "0444", "--ro-bind-data", str(descriptor), path]
    sockets = str(room.sockets)
    words += [*passage(sockets), "--bind", sockets, sockets]
    words += ["--remount-ro", "/dev", "--remount-ro", "/"]
    for name, value in variables(room).items():
        words += ["--setenv", name, value]
    return words


def accounts(uid: int | None) -> dict[str, str]:
    """Made-up user files: path inside -> text."""
    number = INSIDE if uid is None else uid
    return {
        "/etc/passwd": f"student:x:{number}:{number}::{HOME}:/bin/sh\n",
        "/etc/group": f"student:x:{number}:\n",
        "/etc/hosts": "127.0.0.1 localhost room\n",
    }


def limits(room: Room, uid: int | None) -> dict[str, float]:
    """The limits for the launcher.

    Linux counts a user's processes in each user namespace apart since 5.14; before, the
    limit would count all that the grader's user runs, and only the watch serves.
    """
    taken: dict[str, float] = asdict(room.limits)
    release = re.findall(r"\d+", platform.release())[:2]
    if uid is None and tuple(map(int, release)) < (5, 14):
        taken["processes"] = 0
    return taken


def command(room: Room, argv: Sequence[str], uid: int | None, ready: int) -> list[str]:
    """The command inside: the launcher, which becomes `argv` (a Python program).

    `ready`: descriptor to which the launcher writes when all is in place.
    """
    settings = {
        "argv": list(argv),
        "program": os.path.realpath(argv[0]),
        "uid": uid,
        "home": HOME,
        "cwd": DESK,
        "copies": [(GIVEN, DESK), (FONTS, MATPLOTLIB)],
        "limits": limits(room, uid),
        "ready_fd": ready,
    }
    python = os.path.realpath(sys.executable)
    return [python, "-I", "-S", "/run/launch.py", json.dumps(settings)]
