"""Reading files that a stranger has named: plain ones only, and not too large."""

import os
import stat
from pathlib import Path


class NotPlain(Exception):
    """One clear line: why a file is not read."""


def read_plain(path: Path, most_bytes: int, *, follow: bool = False) -> bytes:
    """The content of a regular file.

    Raises FileNotFoundError, and NotPlain for a link (unless `follow`), a folder, a
    device, a pipe, a file that may not be read, and one that is too large.
    """
    flags = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC
    if not follow:
        flags |= os.O_NOFOLLOW
        if path.is_symlink():
            raise NotPlain("It is a link.")
    try:
        kind = os.stat(path, follow_symlinks=follow).st_mode
        if not stat.S_ISREG(kind):
            what = "a folder" if stat.S_ISDIR(kind) else "no plain file"
            raise NotPlain(f"It is {what}.")
        number = os.open(path, flags)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise NotPlain(f"It can't be read ({error.strerror}).") from None
    with os.fdopen(number, "rb") as file:
        if not stat.S_ISREG(os.fstat(number).st_mode):
            raise NotPlain("It is no plain file.")
        try:
            content = file.read(most_bytes + 1)
        except OSError as error:
            raise NotPlain(f"It can't be read ({error.strerror}).") from None
    if len(content) > most_bytes:
        raise NotPlain(f"It is larger than {most_bytes // 2**20} MiB.")
    return content
