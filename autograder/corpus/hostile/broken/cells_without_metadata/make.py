"""Cells without metadata, but for the answers."""


def change(notebook):
    del notebook["metadata"]
    for cell in notebook.cells:
        if "nbgrader" not in cell.metadata:
            del cell["metadata"]
