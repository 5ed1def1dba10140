"""nbformat 3: cells in a worksheet, `input` in place of `source`."""

import json


def make(folder, notebook):
    cells = []
    for cell in notebook.cells:
        old = {"cell_type": cell.cell_type, "metadata": cell.metadata}
        if cell.cell_type == "code":
            old |= {"input": cell.source, "language": "python", "outputs": []}
        else:
            old["source"] = cell.source
        cells.append(old)
    sheets = [{"cells": cells, "metadata": {}}]
    old = {"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": sheets}
    path = folder / "vae.ipynb"
    path.write_text(json.dumps(old))
    return path
