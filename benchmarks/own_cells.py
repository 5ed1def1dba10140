"""`python -m benchmarks.own_cells NOTEBOOK ...`: what the cells alone take.

Every code cell, test cells with their hidden checks included, runs in this process,
which has imported everything: no kernel, no gradebook, no isolation. It is the least
that grading can cost. Prints the mean seconds and CPU seconds of a notebook, as JSON.
"""

import contextlib
import io
import json
import sys
import time
from pathlib import Path

import nbformat
from IPython.core.interactiveshell import InteractiveShell
from nbformat import NotebookNode

from autograder.graft import graft, read_notebook
from autograder.masters import master_of


def run_cells(notebook: NotebookNode) -> None:
    """Run all code cells in a namespace of their own."""
    InteractiveShell.clear_instance()
    shell = InteractiveShell.instance(history_length=0)
    silent = io.StringIO()
    with contextlib.redirect_stdout(silent), contextlib.redirect_stderr(silent):
        for cell in notebook.cells:
            if cell.cell_type == "code":
                shell.run_cell(cell.source)


def main() -> None:
    paths = [Path(p) for p in sys.argv[1:]]
    master, notebooks = master_of("vae"), []
    for path in paths:
        kept = nbformat.read(path, as_version=4)
        last = kept.cells[-1].metadata.nbgrader.grade_id
        whole = graft(read_notebook(path), master).notebook
        names = [c.metadata.get("nbgrader", {}).get("grade_id") for c in whole.cells]
        whole.cells = whole.cells[: names.index(last) + 1]
        notebooks.append(whole)
    run_cells(notebooks[0])
    start, spent = time.perf_counter(), time.process_time()
    for notebook in notebooks:
        run_cells(notebook)
    taken = time.perf_counter() - start, time.process_time() - spent
    print(json.dumps([t / len(notebooks) for t in taken]))


if __name__ == "__main__":
    main()
