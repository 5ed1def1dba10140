"""A kernel of R."""


def change(notebook):
    notebook.metadata["kernelspec"] = {
        "name": "ir",
        "display_name": "R",
        "language": "R",
    }
    notebook.metadata["language_info"] = {"name": "R", "file_extension": ".r"}
