"""NUL and other control characters in a cell."""


def change(notebook):
    from nbformat.v4 import new_code_cell

    notebook.cells.insert(5, new_code_cell("x = 1\x00\x01\x1b[31m\u202e"))
    notebook.cells.insert(6, new_code_cell("\ud800"))
