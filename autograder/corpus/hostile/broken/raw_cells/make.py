"""All code cells turned into raw cells."""


def change(notebook):
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell["cell_type"] = "raw"
            del cell["outputs"], cell["execution_count"]
