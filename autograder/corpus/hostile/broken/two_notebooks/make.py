"""Two notebooks, one of them empty."""

import json


def make(folder, notebook):
    (folder / "vae-old.ipynb").write_text("")
    path = folder / "vae.ipynb"
    path.write_text(json.dumps(notebook))
    return path
