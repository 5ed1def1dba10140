"""Latin-1 with umlauts."""

import json


def make(folder, notebook):
    path = folder / "vae.ipynb"
    path.write_bytes(
        json.dumps(notebook, ensure_ascii=False)
        .replace("#", "# ü", 1)
        .encode("latin-1", "replace")
    )
    return path
