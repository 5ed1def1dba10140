"""A link to /dev/zero."""

import os


def make(folder, notebook):
    path = folder / "vae.ipynb"
    os.symlink("/dev/zero", path)
    return path
