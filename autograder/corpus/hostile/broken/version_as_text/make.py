"""nbformat "4"."""


def change(notebook):
    notebook.update(nbformat="4", nbformat_minor="x")
