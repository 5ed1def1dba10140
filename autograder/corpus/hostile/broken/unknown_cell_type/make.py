"""Cells of an unknown type."""


def change(notebook):
    for number, cell in enumerate(notebook.cells):
        if (
            number % 3 == 0
            and cell.metadata.get("nbgrader", {}).get("grade_id") != "kl_loss"
        ):
            cell["cell_type"] = "heading" if number % 2 else "whatever"
