"""nbformat 5."""


def change(notebook):
    notebook["nbformat"] = 5
