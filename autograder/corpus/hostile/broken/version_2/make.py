"""nbformat 2: no metadata in cells, so no names of cells either."""

import json


def make(folder, notebook):
    cells = [
        {"cell_type": "code", "input": c.source, "language": "python", "outputs": []}
        for c in notebook.cells
        if c.cell_type == "code"
    ]
    old = {"nbformat": 2, "metadata": {}, "worksheets": [{"cells": cells}]}
    path = folder / "vae.ipynb"
    path.write_text(json.dumps(old))
    return path
