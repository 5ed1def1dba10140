def change(notebook):
    """Double every test cell, the first of them empty."""
    import copy

    for cell in list(notebook.cells):
        own = cell.metadata.get("nbgrader", {})
        if own.get("grade") and cell.cell_type == "code":
            twin = copy.deepcopy(cell)
            twin.id = f"{cell.id}-2"
            twin.source = "pass"
            notebook.cells.insert(notebook.cells.index(cell), twin)
