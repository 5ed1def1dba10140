"""Cells without source."""


def change(notebook):
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") != "kl_loss":
            del cell["source"]
