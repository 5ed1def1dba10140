"""A notebook of another course."""

import nbformat


def make(folder, notebook):
    other = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1 + 1")])
    path = folder / "vae.ipynb"
    nbformat.write(other, path)
    return path
