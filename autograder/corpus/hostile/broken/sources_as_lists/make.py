"""Sources as lists of lines."""


def change(notebook):
    for cell in notebook.cells:
        cell["source"] = cell.source.splitlines(keepends=True)
