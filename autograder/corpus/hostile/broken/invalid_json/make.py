"""JSON with a line missing."""

import json


def make(folder, notebook):
    path = folder / "vae.ipynb"
    path.write_bytes(
        json.dumps(notebook, indent=1).replace('"nbformat": 4', "").encode()
    )
    return path
