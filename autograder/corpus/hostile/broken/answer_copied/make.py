"""The answer cell copied and pasted."""


def change(notebook):
    import copy

    for cell in list(notebook.cells):
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "kl_loss":
            notebook.cells.insert(notebook.cells.index(cell) + 1, copy.deepcopy(cell))
