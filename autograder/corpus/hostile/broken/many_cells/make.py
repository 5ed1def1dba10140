"""5,000 cells."""


def change(notebook):
    from nbformat.v4 import new_code_cell, new_markdown_cell

    notebook.cells += [new_markdown_cell("text") for _ in range(4900)]
    notebook.cells += [new_code_cell(f"x = {n}") for n in range(100)]
