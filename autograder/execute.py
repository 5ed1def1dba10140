"""How a submission's notebook is run: nbgrader's Execute, with this course's rules."""

from typing import Any

from jupyter_core.utils import run_sync
from nbformat import NotebookNode
from nbformat.v4 import new_output
from nbgrader.preprocessors import Execute
from traitlets import Integer, List

from autograder.course import grading_environment
from autograder.definitions import is_grade, is_solution
from autograder.verdict_cell import VERDICT_MIME


class CourseExecute(Execute):
    """Run a notebook in a kernel with the grading environment.

    Two rules of nbgrader are changed in test cells: what is printed to stderr costs
    nothing (a warning is no wrong answer), and a visible test that fails does not hide
    the points that the hidden checks have given.
    """

    timeout = Integer(120, help="Seconds that one cell may take.").tag(config=True)

    extra_arguments = List(
        ["--HistoryManager.hist_file=:memory:", "--log-level=40"],
        help="Arguments of the kernel: no history file, no warnings in our log.",
    ).tag(config=True)

    async def async_start_new_kernel(self, **kwargs: Any) -> None:
        """Start the kernel with small data, one epoch and one thread."""
        kwargs.setdefault("env", grading_environment())
        await super().async_start_new_kernel(**kwargs)

    start_new_kernel = run_sync(async_start_new_kernel)

    def on_cell_executed(self, **kwargs: Any) -> None:
        """Tidy the outputs of test cells before they are scored."""
        super().on_cell_executed(**kwargs)
        cell = kwargs["cell"]
        if is_grade(cell) and not is_solution(cell):
            cell.outputs = settle(cell.outputs)


def settle(outputs: list[NotebookNode]) -> list[NotebookNode]:
    """Outputs of a test cell such that nbgrader reads the right score from them."""
    kept = [
        o for o in outputs if not (o.output_type == "stream" and o.name == "stderr")
    ]
    verdicts = [o.data[VERDICT_MIME] for o in kept if VERDICT_MIME in o.get("data", {})]
    errors = [o for o in kept if o.output_type == "error"]
    if not errors:
        return kept
    told = [o for o in kept if o.output_type != "error"]
    for error in errors:
        line = f"{error.ename}: {error.evalue}".removeprefix("AssertionError: ")
        told.append(new_output("stream", name="stdout", text=f"Visible test: {line}\n"))
    if len(verdicts) == 1:
        score = {"text/plain": repr(float(verdicts[0]["score"]))}
        return [*told, new_output("execute_result", score)]
    for error in errors:  # a traceback would show the lines of hidden tests
        error.traceback = [f"{error.ename}: {error.evalue}"]
    return kept
