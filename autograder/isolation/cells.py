"""A test cell, run where the student's code is not."""

import ast
import contextlib
import io
from typing import Any

from nbformat.v4 import new_output

from autograder.door import Gone, ProxyNamespace, RemoteSubmission
from autograder.submission import StudentError
from autograder.verdict_cell import stage


def run_cell(
    source: str, name: str, submission: RemoteSubmission
) -> list[dict[str, Any]]:
    """The outputs of a cell whose unknown names are the student's objects."""
    shown: list[dict[str, Any]] = []
    token = stage.set((submission, shown.append))
    printed = io.StringIO()
    outputs = []
    try:
        with contextlib.redirect_stdout(printed):
            result = _execute(source, name, ProxyNamespace(submission))
        if result is not None:
            outputs = [new_output("execute_result", {"text/plain": repr(result)})]
    except (StudentError, Gone, AssertionError) as error:
        text = str(error).split("\nassert ")[0].strip() or "A test failed."
        outputs = [_failure(type(error).__name__, text)]
    except Exception as error:
        outputs = [_failure(type(error).__name__, str(error)[:300])]
    finally:
        stage.reset(token)
    told = [new_output("display_data", data) for data in shown]
    if printed.getvalue():
        told.insert(0, new_output("stream", name="stdout", text=printed.getvalue()))
    return [*told, *outputs]


def _execute(source: str, name: str, namespace: ProxyNamespace) -> Any:
    """Run the statements; the value of the last one if it is an expression."""
    tree = ast.parse(source, f"<{name}>")
    last = tree.body[-1] if tree.body else None
    if isinstance(last, ast.Expr):
        tree.body.pop()
    exec(compile(tree, f"<{name}>", "exec"), namespace)
    if isinstance(last, ast.Expr):
        expression = ast.Expression(last.value)
        return eval(compile(expression, f"<{name}>", "eval"), namespace)
    return None


def _failure(name: str, text: str) -> dict[str, Any]:
    if name in ("StudentError", "Gone"):
        name = "AssertionError"
    return new_output("error", ename=name, evalue=text, traceback=[f"{name}: {text}"])
