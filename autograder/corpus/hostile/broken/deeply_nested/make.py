"""JSON nested 100,000 times."""


def make(folder, notebook):
    path = folder / "vae.ipynb"
    path.write_bytes(b"[" * 100_000 + b"]" * 100_000)
    return path
