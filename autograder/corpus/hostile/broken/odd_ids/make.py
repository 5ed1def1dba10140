"""Ids that are numbers, long or absent."""


def change(notebook):
    for number, cell in enumerate(notebook.cells):
        cell["id"] = (number, "x" * 500, "a b", None)[number % 4]
