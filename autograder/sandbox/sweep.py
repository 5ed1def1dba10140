"""Empty a folder in which someone hostile could write."""

import os
import secrets
from pathlib import Path


def sweep(folder: Path) -> None:
    """Remove all that is in a folder; links are removed, never followed.

    Nothing may write there any more. Folders nested without end are lifted to the top
    one by one, so that no depth exhausts the stack, descriptors or path lengths.
    """
    todo = [entry.path for entry in os.scandir(folder)]
    while todo:
        path = todo.pop()
        if os.path.islink(path) or not os.path.isdir(path):
            os.unlink(path)
            continue
        os.chmod(path, 0o700)
        for entry in list(os.scandir(path)):
            if entry.is_dir(follow_symlinks=False):
                os.chmod(entry.path, 0o700)
                lifted = folder / secrets.token_hex(16)
                os.rename(entry.path, lifted)
                todo.append(str(lifted))
            else:
                os.unlink(entry.path)
        os.rmdir(path)
