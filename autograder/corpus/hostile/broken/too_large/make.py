"""A notebook of 120 MB."""


def change(notebook):
    notebook.cells[0]["source"] += "x" * (120 * 2**20)
