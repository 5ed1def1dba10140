"""UTF-8 with a byte order mark."""

import json


def make(folder, notebook):
    path = folder / "vae.ipynb"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(notebook).encode())
    return path
