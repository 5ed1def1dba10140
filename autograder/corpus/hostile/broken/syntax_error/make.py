"""A cell that is no Python."""


def change(notebook):
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "vae_class":
            cell["source"] = "class VAE(nn.Module):\n    def\n"
