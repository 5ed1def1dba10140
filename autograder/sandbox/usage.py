"""What a room uses at one moment, seen from outside."""

import os
from dataclasses import dataclass
from pathlib import Path

from autograder.sandbox.limits import HOME

FOLDERS = ("/tmp", HOME, "/dev/shm")  # in memory, see `layout.memory`


@dataclass
class Usage:
    """What a room uses at one moment.

    Attributes:
        memory: bytes.
        cpu_s: seconds of processor time since the start, ended processes included.
        tasks: processes and threads.
        files: files and folders in memory.
        sockets: unix sockets.
    """

    memory: int = 0
    cpu_s: float = 0.0
    tasks: int = 0
    files: int = 0
    sockets: int = 0


def usage(init: int, shared: bool = False) -> Usage:
    """What the room uses whose first process is `init`, seen through its own /proc.

    Memory is what belongs to the processes themselves (anonymous, shared and page
    tables) and the files in memory; program files that all rooms share are not counted.
    With `shared` (slower), pages that several processes share are counted once.

    Raises OSError when the room has ended.
    """
    used = Usage()
    root = Path(f"/proc/{init}/root")
    for entry in os.scandir(root / "proc"):
        if not entry.name.isdigit():
            continue
        try:
            memory, tasks = of_process(Path(entry.path), shared)
            used.cpu_s += processor_time(Path(entry.path))
        except (OSError, ValueError, IndexError):
            continue  # ended meanwhile
        used.memory += memory
        used.tasks += tasks
    for folder in FOLDERS:
        state = os.statvfs(f"{root}{folder}")
        used.memory += (state.f_blocks - state.f_bfree) * state.f_frsize
        used.files += state.f_files - state.f_ffree
    with open(f"/proc/{init}/net/unix") as lines:
        used.sockets = sum(1 for _ in lines) - 1
    return used


def of_process(folder: Path, shared: bool) -> tuple[int, int]:
    """Memory (bytes) and tasks of one process; see `usage`."""
    status = fields(folder / "status")
    names = ("RssAnon", "RssShmem", "VmPTE", "VmSwap")
    kib = {name: kibibytes(status, name) for name in names}
    if shared:
        try:
            rollup = fields(folder / "smaps_rollup")
        except OSError:
            rollup = {}  # a process that hides itself pays in full
        if "Pss_Anon" in rollup:
            kib["RssAnon"] = kibibytes(rollup, "Pss_Anon")
            kib["RssShmem"] = kibibytes(rollup, "Pss_Shmem")
    return sum(kib.values()) * 1024, int(status["Threads"])


def processor_time(folder: Path) -> float:
    """Seconds of a process and of its ended children: fields 14 to 17 of proc(5)."""
    numbers = (folder / "stat").read_text(errors="replace").rpartition(")")[2].split()
    return sum(int(n) for n in numbers[11:15]) / os.sysconf("SC_CLK_TCK")


def fields(path: Path) -> dict[str, str]:
    """The lines "name: value" of a file in /proc."""
    lines = path.read_text(errors="replace").splitlines()
    return {name: value for name, _, value in (line.partition(":") for line in lines)}


def kibibytes(values: dict[str, str], name: str) -> int:
    """A value such as "  12 kB"; 0 when it is absent (an ended process)."""
    return int(values.get(name, "0").split()[0])
