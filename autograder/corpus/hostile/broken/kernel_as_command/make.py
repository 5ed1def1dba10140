"""A kernel named like a path."""


def change(notebook):
    notebook.metadata["kernelspec"] = {"name": "../../mine", "argv": ["/bin/sh"]}
