"""An empty file."""


def make(folder, notebook):
    path = folder / "vae.ipynb"
    path.write_bytes(b"")
    return path
