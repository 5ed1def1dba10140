"""A JSON list."""


def make(folder, notebook):
    path = folder / "vae.ipynb"
    path.write_bytes(b"[1, 2, 3]")
    return path
