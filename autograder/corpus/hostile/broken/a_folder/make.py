"""A folder named vae.ipynb."""

import os


def make(folder, notebook):
    path = folder / "vae.ipynb"
    os.mkdir(path)
    return path
