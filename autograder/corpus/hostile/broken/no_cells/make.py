"""An empty list of cells."""


def change(notebook):
    notebook["cells"] = []
