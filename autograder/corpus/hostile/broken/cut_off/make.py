"""A file cut off in the middle."""

import json


def make(folder, notebook):
    path = folder / "vae.ipynb"
    path.write_bytes(json.dumps(notebook, indent=1)[:20_000].encode())
    return path
