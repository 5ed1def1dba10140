"""A link to /proc/self/mem."""

import os


def make(folder, notebook):
    path = folder / "vae.ipynb"
    os.symlink("/proc/self/mem", path)
    return path
