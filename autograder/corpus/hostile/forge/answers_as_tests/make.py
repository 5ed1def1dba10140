def change(notebook):
    """Give points to the answers and none to the tests."""
    for cell in notebook.cells:
        own = cell.metadata.get("nbgrader", {})
        if cell.cell_type == "code" and own:
            own["grade"], own["solution"] = own["solution"], own["grade"]
            own["points"] = 2
