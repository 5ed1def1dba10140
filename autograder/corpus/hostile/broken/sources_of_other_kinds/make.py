"""Sources that are numbers, lists of numbers, nothing."""


def change(notebook):
    odd = [5, None, {"a": 1}, [1, 2], True, 0.5, [["x"]]]
    others = [
        c
        for c in notebook.cells
        if c.metadata.get("nbgrader", {}).get("grade_id") != "kl_loss"
    ]
    for number, cell in enumerate(others):
        cell["source"] = odd[number % len(odd)]
