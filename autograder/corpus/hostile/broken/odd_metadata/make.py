"""Metadata of the wrong kind."""


def change(notebook):
    notebook["metadata"] = []
    plain = [c for c in notebook.cells if "nbgrader" not in c.metadata]
    for cell, value in zip(
        plain,
        (
            [],
            "text",
            7,
            None,
            {"nbgrader": []},
            {"nbgrader": 1},
            {"nbgrader": {"grade_id": ["kl_loss"]}},
            {"nbgrader": {"grade_id": {"a": 1}, "solution": 1}},
        ),
        strict=False,
    ):
        cell["metadata"] = value
