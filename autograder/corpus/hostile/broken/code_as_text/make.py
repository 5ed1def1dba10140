"""The answer turned into a text cell."""


def change(notebook):
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "kl_loss":
            cell["cell_type"] = "markdown"
            del cell["outputs"], cell["execution_count"]
