"""Where the rooms' folders of sockets stand: all in one private folder."""

import atexit
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path


def sockets_folder() -> Path:
    """A new private folder for the sockets of one room; the caller removes it."""
    return Path(tempfile.mkdtemp(prefix="room-", dir=nest()))


def nest() -> Path:
    """The folder of this process in which `sockets_folder` makes others."""
    return _nest(os.getpid())


@cache
def _nest(process: int) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="rooms-"))

    def remove() -> None:
        if os.getpid() == process:  # a fork of this process has its own
            shutil.rmtree(folder, ignore_errors=True)

    atexit.register(remove)
    return folder
