"""A socket named vae.ipynb."""

import os


def make(folder, notebook):
    path = folder / "vae.ipynb"
    import socket

    here = os.getcwd()
    os.chdir(folder)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(path.name)
    os.chdir(here)
    return path
