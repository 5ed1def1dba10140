"""Outputs of the wrong kind."""


def change(notebook):
    odd = [5, None, "text", {}, [1], [{"output_type": "display_data"}], [{}]]
    for number, cell in enumerate(c for c in notebook.cells if c.cell_type == "code"):
        cell["outputs"] = odd[number % len(odd)]
        cell["execution_count"] = "many"
