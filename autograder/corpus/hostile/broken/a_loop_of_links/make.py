"""A link to itself."""

import os


def make(folder, notebook):
    path = folder / "vae.ipynb"
    os.symlink(path, path)
    return path
