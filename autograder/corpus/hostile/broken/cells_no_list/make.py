"""`cells` is a dictionary."""


def change(notebook):
    notebook["cells"] = {str(n): c for n, c in enumerate(notebook.cells)}
