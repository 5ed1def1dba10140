"""All cells in reverse order."""


def change(notebook):
    notebook.cells.reverse()
