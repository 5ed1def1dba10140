"""Numbers, texts and nothing among the cells."""


def change(notebook):
    notebook["cells"] += [1, "text", None, [], {}, {"cell_type": 5}]
