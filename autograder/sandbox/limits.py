"""What a room is made of, and how much a submission may use in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

MIB = 2**20
GIB = 2**30

HOME = "/student"  # inside: the student's home, in memory
DESK = f"{HOME}/notebook"  # inside: where the kernel runs, below the home


@dataclass(frozen=True)
class Limits:
    """How much one submission may use.

    The defaults leave room for the CUDA build of torch (1 GiB of data by itself) and a
    model that learns from 1,000 images.

    Attributes:
        cell_s: seconds for one cell (kept by whoever sends the cells).
        notebook_s: seconds of the kernel's life, and of processor time of all its
            processes together.
        memory_bytes: data of one process, and memory of all processes and files in
            memory together.
        processes: processes and threads together.
        file_bytes, open_files: size of one file, open files of one process.
        tmp_bytes, home_bytes, shm_bytes: sizes of /tmp, of the home with the given
            files, and of /dev/shm; all three are kept in memory.
        output_bytes: output of one cell (kept by whoever reads it).
    """

    cell_s: float = 120
    notebook_s: float = 600
    memory_bytes: int = 4 * GIB
    processes: int = 256
    file_bytes: int = 256 * MIB
    open_files: int = 1024
    tmp_bytes: int = 256 * MIB
    home_bytes: int = 256 * MIB
    shm_bytes: int = 256 * MIB
    output_bytes: int = 4 * MIB


@dataclass(frozen=True)
class Room:
    """One submission's room.

    Attributes:
        scratch: folder with the files that the kernel finds in its working folder: it
            gets copies, and what it writes stays in memory.
        provided: path inside -> path outside, bound read-only. The parents of Python
            packages and modules among them are on the kernel's `PYTHONPATH`.
        sockets: private folder, at the same path inside, for unix sockets only.
        environment: the variables inside, besides the few that the room sets.
        modules: what a warm kernel has imported before it is forked; None for a kernel
            that is started cold.
    """

    scratch: Path
    provided: Mapping[str, Path]
    sockets: Path
    limits: Limits
    environment: Mapping[str, str]
    modules: tuple[str, ...] | None = None
