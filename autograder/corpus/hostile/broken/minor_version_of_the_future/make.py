"""nbformat 4.99."""


def change(notebook):
    notebook["nbformat_minor"] = 99
