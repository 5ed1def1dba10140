"""What a hidden check sees of a student's work.

A check never touches the student's objects: it calls them through `Submission` and
`StudentObject`, sends plain tensors and numbers in and gets plain ones back. So the
same check works in the student's kernel, under pytest, and through a process boundary.
"""

import contextlib
import io
import itertools
import random
import traceback
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from unittest import mock

import nbformat
import numpy as np
import torch
from torch import Tensor

from autograder import probes
from autograder.definitions import load_definitions
from autograder.drawing import Drawing, drawing

PLAIN = (int, float, bool, str, bytes, type(None), np.generic)
MOST_ELEMENTS = 10_000_000  # of one tensor in a reply: no answer needs more
MOST_ITEMS = 10_000  # of a generator in a reply


class StudentError(AssertionError):
    """The student's code raised, or gave something that a check can't use."""


class Submission:
    """The names that a student defined.

    Args:
        namespace: the globals that the student's functions use.
    """

    def __init__(self, namespace: dict[str, Any]):
        self._namespace = namespace

    @classmethod
    def from_notebook(cls, path: str | Path) -> "Submission":
        """The definitions of a notebook file, loaded into this process.

        Raises whatever the notebook's definitions raise.
        """
        notebook = nbformat.read(path, as_version=4)
        return cls(vars(load_definitions(notebook, Path(path).stem)))

    @property
    def lost(self) -> bool:
        """Whether the process of the names has ended meanwhile: here it is this one."""
        return False

    def __getattr__(self, name: str) -> "StudentObject":
        if name.startswith("__"):
            raise AttributeError(name)
        if name not in self._namespace:
            raise StudentError(
                f"`{name}` is not defined in your notebook. Did you rename or delete "
                "it?"
            )
        return StudentObject(self._namespace[name], name)

    def probe(self, name: str) -> "StudentObject":
        """A stand-in from `autograder.probes`, used where the student's code runs."""
        return StudentObject(getattr(probes, name), name)

    def seed(self, number: int) -> None:
        """Set the random numbers that the student's code draws next."""
        torch.default_generator.manual_seed(number)  # of the CPU alone
        np.random.seed(number)
        random.seed(number)

    @contextlib.contextmanager
    def replacing(self, **names: Any) -> Iterator[None]:
        """Run a block with other objects behind some of the student's names.

        What was judged in an earlier task is replaced by something known, so that one
        mistake costs points once.
        """
        before = {n: self._namespace[n] for n in names if n in self._namespace}
        self._namespace.update({n: _send(v) for n, v in names.items()})
        try:
            yield
        finally:
            for name in names:
                self._namespace.pop(name, None)
            self._namespace.update(before)


class StudentObject:
    """A function, class, module or other object of the student.

    Calls and attributes give plain values (tensors detached) where there are any, and
    `StudentObject` for everything else.
    """

    def __init__(self, target: Any, name: str):
        self._target = target
        self._name = name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """The value of a call; raises StudentError when the student's code raises."""
        return _plain(self._run(*args, **kwargs), f"{self._name}(...)")

    def build(self, *args: Any, **kwargs: Any) -> "StudentObject":
        """A call whose result stays where it is, even if it is a plain value."""
        return StudentObject(self._run(*args, **kwargs), self._name)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        try:
            value = getattr(self._target, name)
        except AttributeError:
            raise StudentError(f"`{self._name}` has no `{name}`.") from None
        return _plain(value, f"{self._name}.{name}")

    def gradients(
        self, *args: Any, cotangent: Tensor | None = None
    ) -> tuple[Tensor, list[Tensor | None]]:
        """Value of a call, and the gradients with respect to its floating tensors.

        Args:
            args: arguments; every floating tensor among them gets a gradient.
            cotangent: what the output is multiplied with before it is summed; same
                shape as the output, default ones.
        Returns:
            the output, detached, and a gradient (or None) for each floating tensor.
        Raises StudentError when the output is no tensor or has no gradient.
        """
        leaves = [
            a.clone().requires_grad_() if _is_floating(a) else _send(a) for a in args
        ]
        output = self._run(*leaves)
        if not isinstance(output, Tensor):
            raise StudentError(
                f"`{self._name}` should return a tensor, not {_kind(output)}."
            )
        if not output.requires_grad:
            raise StudentError(
                f"No gradient flows through `{self._name}`: its output is cut off from "
                "its inputs (detach, no_grad, .item(), .data, NumPy or a new tensor)."
            )
        weights = torch.ones_like(output) if cotangent is None else cotangent
        wanted = [leaf for leaf in leaves if _is_floating(leaf)]
        grads = torch.autograd.grad(
            output, wanted, grad_outputs=weights, allow_unused=True
        )
        return output.detach().clone(), list(grads)

    def figure(self, *args: Any, **kwargs: Any) -> Drawing:
        """What a plotting function drew: pictures, points and labels as plain data."""
        import matplotlib.pyplot as plt

        plt.close("all")
        try:
            with mock.patch.object(plt, "show"):  # a notebook's show closes the figure
                result = self._run(*args, **kwargs)
            figures: list[Any] = [plt.figure(n) for n in plt.get_fignums()]
            own = getattr(result, "figure", None)  # one that pyplot does not know
            if hasattr(own, "axes") and own not in figures:
                figures.append(own)
            return drawing(figures)
        finally:
            plt.close("all")

    def _run(self, *args: Any, **kwargs: Any) -> Any:
        sent = [_send(a) for a in args]
        sent_kwargs = {k: _send(v) for k, v in kwargs.items()}
        sink = io.StringIO()
        try:
            with (
                contextlib.redirect_stdout(sink),
                contextlib.redirect_stderr(sink),
                warnings.catch_warnings(),
            ):
                warnings.simplefilter("ignore")
                return self._target(*sent, **sent_kwargs)
        except (Exception, SystemExit) as error:
            raise StudentError(_story(self._name, error)) from None


def _send(value: Any) -> Any:
    if isinstance(value, StudentObject):
        return value._target
    return value


def _plain(value: Any, name: str) -> Any:
    if isinstance(value, (Tensor, np.ndarray)) and np.prod(value.shape) > MOST_ELEMENTS:
        raise StudentError(f"`{name}` is far too large: {tuple(value.shape)}.")
    if isinstance(value, Tensor):
        return value.detach().clone()
    if isinstance(value, np.ndarray):
        return value.copy()
    if isinstance(value, PLAIN):
        return value
    if isinstance(value, (tuple, list)):
        return type(value)(_plain(v, name) for v in value) if _bare(value) else value
    if isinstance(value, Mapping):
        return {k: _plain(v, name) for k, v in value.items()}
    if isinstance(value, Iterator):
        return [_plain(v, name) for v in itertools.islice(value, MOST_ITEMS)]
    return StudentObject(value, name)


def _bare(value: Any) -> bool:
    return type(value) in (tuple, list)


def _is_floating(value: Any) -> bool:
    return isinstance(value, Tensor) and value.is_floating_point()


def _kind(value: Any) -> str:
    return "None" if value is None else f"a {type(value).__name__}"


def _story(name: str, error: BaseException) -> str:
    """What a student needs to find the line: their error, and their line's text."""
    if isinstance(error, NotImplementedError):
        return f"`{name}` is not written yet."
    last = traceback.extract_tb(error.__traceback__)[-1:]
    where = f" (in `{last[0].name}`: `{last[0].line}`)" if last and last[0].line else ""
    first_line = str(error).strip().split("\n")[0][:300]
    return f"`{name}` raised {type(error).__name__}: {first_line}{where}"
