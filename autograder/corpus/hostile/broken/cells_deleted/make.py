"""Most cells deleted."""


def change(notebook):
    notebook["cells"] = [
        c
        for c in notebook.cells
        if c.metadata.get("nbgrader", {}).get("grade_id") == "kl_loss"
    ]
