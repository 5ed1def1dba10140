"""A door that notes every reply, so that two submissions can be compared.

It stands before a `Submission`, gives each call the same random numbers in every run,
and keeps a sketch of each reply.
"""

import contextlib
import math
from collections import Counter
from collections.abc import Iterator
from typing import Any

import torch

from autograder.drawing import Drawing
from autograder.sketch import Sketch, shapes_sketch, sketch
from autograder.submission import StudentError, StudentObject, Submission

# What these say depends on how layers are named and in which order they are made.
STRUCTURE = ("parameters", "named_parameters", "state_dict", "buffers", "named_buffers")


class RecordingSubmission:
    """A submission whose replies are noted in `replies`, in order.

    Calls draw repeatable random numbers: the n-th call since `restart` always sees the
    same ones.
    """

    def __init__(self, inner: Submission):
        self._inner = inner
        self._calls = 0
        self.replies: list[Sketch] = []

    def restart(self) -> None:
        """Forget the replies and begin the random numbers anew."""
        self._calls = 0
        self.replies = []

    def __getattr__(self, name: str) -> "RecordingObject":
        if name.startswith("__"):
            raise AttributeError(name)
        return RecordingObject(getattr(self._inner, name), self, name)

    def probe(self, name: str) -> "RecordingObject":
        """See `Submission.probe`; what a probe is asked is noted, too."""
        return RecordingObject(self._inner.probe(name), self, name, ours=True)

    @contextlib.contextmanager
    def replacing(self, **names: Any) -> Iterator[None]:
        """See `Submission.replacing`."""
        with self._inner.replacing(**{n: _bare(v) for n, v in names.items()}):
            yield

    def seed_next_call(self) -> None:
        """Give the next call random numbers that depend only on its position."""
        self._calls += 1
        self._inner.seed(self._calls)

    def note(self, reply: Any) -> None:
        """Keep a reply's sketch."""
        self.replies.append(sketch(reply))


class RecordingObject:
    """A `StudentObject` whose replies are noted by its submission."""

    def __init__(
        self,
        inner: StudentObject,
        session: RecordingSubmission,
        name: str,
        *,
        ours: bool = False,
    ):
        self._inner, self._session, self._name = inner, session, name
        self._ours = ours  # a probe: its layers have our names

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """See `StudentObject.__call__`."""
        with self._watched():
            reply = self._inner(*_bare(args), **_bare(kwargs))
        if self._name in STRUCTURE and not self._ours:
            self._session.replies.append(shapes_sketch(reply))
            return self._wrapped(reply)
        return self._noted(reply)

    def build(self, *args: Any, **kwargs: Any) -> "RecordingObject":
        """See `StudentObject.build`."""
        with self._watched():
            built = self._inner.build(*_bare(args), **_bare(kwargs))
        if not self._ours:
            settle_weights(built)
        return self._wrapped(built)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        with self._watched():
            value = getattr(self._inner, name)
        if isinstance(value, StudentObject):
            return RecordingObject(value, self._session, name, ours=self._ours)
        return self._noted(value)

    def gradients(self, *args: Any, **kwargs: Any) -> Any:
        """See `StudentObject.gradients`."""
        with self._watched():
            reply = self._inner.gradients(*_bare(args), **_bare(kwargs))
        return self._noted(reply)

    def figure(self, *args: Any, **kwargs: Any) -> Drawing:
        """See `StudentObject.figure`."""
        with self._watched():
            reply = self._inner.figure(*_bare(args), **_bare(kwargs))
        self._session.note(reply)
        return reply

    @contextlib.contextmanager
    def _watched(self) -> Iterator[None]:
        self._session.seed_next_call()
        try:
            yield
        except StudentError as error:
            self._session.note(error)
            raise

    def _noted(self, reply: Any) -> Any:
        self._session.note(reply)
        return self._wrapped(reply)

    def _wrapped(self, reply: Any) -> Any:
        if isinstance(reply, StudentObject):
            return RecordingObject(reply, self._session, self._name, ours=self._ours)
        if type(reply) in (tuple, list):
            return type(reply)(self._wrapped(v) for v in reply)
        if type(reply) is dict:
            return {k: self._wrapped(v) for k, v in reply.items()}
        return reply


def settle_weights(model: StudentObject) -> None:
    """Give a model start weights that depend on their shapes alone.

    So models behave alike when their layers do, in whatever order they were made.
    Objects without parameters stay as they are.
    """
    with contextlib.suppress(StudentError, TypeError, ValueError):
        state, given = model.state_dict(), model.named_parameters()
        seen: Counter[tuple[int, ...]] = Counter()
        weights = {}
        for name, parameter in given:
            shape = tuple(parameter.shape)
            seen[shape] += 1
            generator = torch.Generator().manual_seed(31 * sum(shape) + seen[shape])
            spread = math.prod(shape[1:]) ** -0.5
            weights[name] = spread * torch.randn(shape, generator=generator)
        if weights:
            model.load_state_dict({**state, **weights})


def _bare(value: Any) -> Any:
    """An argument as the door behind expects it."""
    if isinstance(value, RecordingObject):
        return value._inner
    if type(value) in (tuple, list):
        return type(value)(_bare(v) for v in value)
    if type(value) is dict:
        return {k: _bare(v) for k, v in value.items()}
    return value
