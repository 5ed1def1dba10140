"""A notebook with another file name."""

import json


def make(folder, notebook):
    path = folder / "Kopie von vae (1) – final.IPYNB"
    path.write_text(json.dumps(notebook))
    return path
