"""A pipe named vae.ipynb."""

import os


def make(folder, notebook):
    path = folder / "vae.ipynb"
    os.mkfifo(path)
    return path
