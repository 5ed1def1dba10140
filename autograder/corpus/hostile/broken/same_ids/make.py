"""All cells with one id."""


def change(notebook):
    for cell in notebook.cells:
        cell["id"] = "same"
