"""Metadata nested 2,000 times."""

import json


def make(folder, notebook):
    path = folder / "vae.ipynb"
    text = json.dumps(notebook)
    deep = '{"a":' * 2_000 + "1" + "}" * 2_000
    path.write_text(text.replace('"metadata": {', f'"metadata": {{"deep": {deep}, ', 1))
    return path
