"""No `cells` at all."""


def change(notebook):
    del notebook["cells"]
