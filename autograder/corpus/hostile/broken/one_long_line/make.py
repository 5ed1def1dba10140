"""A line of 5 million characters."""


def change(notebook):
    from nbformat.v4 import new_code_cell

    notebook.cells.insert(5, new_code_cell("x = " + "1 + " * 1_250_000 + "1"))
    notebook.cells.insert(6, new_code_cell("x = " + "(" * 100_000 + ")" * 100_000))
