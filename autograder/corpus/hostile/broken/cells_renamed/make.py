"""Answer cells with names of the student's own."""


def change(notebook):
    for cell in notebook.cells:
        own = cell.metadata.get("nbgrader", {})
        if own.get("solution") and own["grade_id"] != "kl_loss":
            own["grade_id"] = "my_" + own["grade_id"]
