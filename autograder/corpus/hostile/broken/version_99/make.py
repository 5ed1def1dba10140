"""nbformat 99.7."""


def change(notebook):
    notebook.update(nbformat=99, nbformat_minor=7)
