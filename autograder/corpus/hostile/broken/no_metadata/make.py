"""All metadata stripped."""


def change(notebook):
    notebook["metadata"] = {}
    for cell in notebook.cells:
        cell["metadata"] = {}
        cell.pop("id", None)
    notebook["nbformat_minor"] = 0
