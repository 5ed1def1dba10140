"""UTF-16."""

import json


def make(folder, notebook):
    path = folder / "vae.ipynb"
    path.write_bytes(json.dumps(notebook).encode("utf-16"))
    return path
