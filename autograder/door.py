"""A student's work in another process: the same as `Submission`, through a socket."""

import builtins
import contextlib
import socket
import time
from collections.abc import Callable, Iterator
from typing import Any

from torch import Tensor

from autograder.agent.wire import WireError, receive, send
from autograder.drawing import Drawing
from autograder.submission import StudentError, StudentObject, Submission

MOST_LOSSES = 2  # in one task: then the rest of its checks fail


class Gone(StudentError):
    """The student's process ended, hangs, or talks nonsense."""


class Line:
    """The connection to an agent, with a time limit for all questions together.

    When the student's process is lost, the question that it was lost with fails; the
    next one that begins anew asks for a new process.

    Args:
        connect: gives a connection to the agent of the present process, or of a new one
            (True); raises Gone when there is none to be had.
        seconds: how long all replies together may take.
    """

    def __init__(self, connect: Callable[[bool], socket.socket], seconds: float):
        self._connect = connect
        self._left = seconds
        self._connection: socket.socket | None = None
        self._reason = ""
        self.losses = 0  # how often the process was lost

    def ask(self, do: str, **question: Any) -> Any:
        """The reply to a question.

        Raises StudentError with what the agent says was the student's fault, and Gone
        when there is no reply.
        """
        if self.losses >= MOST_LOSSES:
            raise Gone(self._reason)
        if self._connection is None:
            try:
                self._connection = self._connect(self.losses > 0)
            except Gone as error:  # a process that does not come is lost as well
                self.losses += 1
                self._reason = str(error)
                raise
        start = time.monotonic()
        try:
            self._connection.settimeout(max(self._left, 0.01))
            send(self._connection, {"do": do, **question}, self._refer)
            answer = receive(self._connection, self._resolve)
        except TimeoutError:
            self._lose("Your code took too long.")
        except (EOFError, OSError):
            self._lose("Your code ended the Python process that it ran in.")
        except WireError as error:
            self._lose(f"Your code broke the connection to the grader: {error}.")
        finally:
            self._left -= time.monotonic() - start
        if isinstance(answer, dict) and answer.keys() == {"reply"}:
            return answer["reply"]
        if isinstance(answer, dict) and isinstance(answer.get("error"), str):
            raise StudentError(answer["error"])
        self._lose("Your code broke the connection to the grader.")

    @property
    def is_lost(self) -> bool:
        """True when the process was lost with the last question."""
        return self.losses > 0 and self._connection is None

    def close(self) -> None:
        """Hang up."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _lose(self, reason: str) -> Any:
        self.close()
        self.losses += 1
        self._reason = reason
        raise Gone(reason) from None

    def _refer(self, value: Any) -> dict[str, Any]:
        if not isinstance(value, RemoteObject):
            kind = type(value).__name__
            raise TypeError(f"a {kind} can't be sent to a student's process")
        if value.process != self.losses:
            raise Gone("The Python process that it was in has ended.")
        return {"id": value.number}

    def _resolve(self, form: dict[str, Any]) -> "RemoteObject":
        number = form["id"]
        if not isinstance(number, int):
            raise TypeError
        return RemoteObject(self, number)


class RemoteSubmission(Submission):
    """The names that a student defined in another process."""

    def __init__(self, line: Line):
        self._line = line

    def __getattr__(self, name: str) -> StudentObject:
        if name.startswith("__"):
            raise AttributeError(name)
        return _object(self._line.ask("name", name=name))

    def value(self, name: str) -> Any:
        """One of the student's names, as a plain value where it has one."""
        return self._line.ask("value", name=name)

    def probe(self, name: str) -> StudentObject:
        """See `Submission.probe`."""
        return _object(self._line.ask("probe", name=name))

    @contextlib.contextmanager
    def replacing(self, **names: Any) -> Iterator[None]:
        """See `Submission.replacing`."""
        self._line.ask("replace", names=names)
        try:
            yield
        finally:
            with contextlib.suppress(Gone):
                self._line.ask("restore")

    def seed(self, number: int) -> None:
        """See `Submission.seed`."""
        self._line.ask("seed", number=number)

    @property
    def lost(self) -> bool:
        """True when the student's process was lost while it was asked."""
        return self._line.losses > 0

    def forget(self) -> None:
        """Let the student's process forget what it was asked about."""
        with contextlib.suppress(Gone):
            self._line.ask("forget")


class RemoteObject(StudentObject):
    """An object in the student's process, by its number there."""

    def __init__(self, line: Line, number: int):
        self._line, self.number = line, number
        self.process = line.losses  # the process that the number belongs to

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """See `StudentObject.__call__`; arguments changed there are changed here."""
        reply = self._ask("call", args, kwargs)
        if not isinstance(reply, tuple) or len(reply) != 2:
            raise StudentError("Your result can't be read.")
        result, changed = reply
        for index, value in changed.items() if isinstance(changed, dict) else ():
            given = args[index] if isinstance(index, int) and index < len(args) else 0
            if isinstance(given, Tensor) and isinstance(value, Tensor):
                _overwrite(given, value)
        return result

    def build(self, *args: Any, **kwargs: Any) -> StudentObject:
        """See `StudentObject.build`."""
        return _object(self._ask("build", args, kwargs))

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self._line.ask("attribute", target=self, name=name)

    def gradients(
        self, *args: Any, cotangent: Tensor | None = None
    ) -> tuple[Tensor, list[Tensor | None]]:
        """See `StudentObject.gradients`."""
        reply = self._ask("gradients", args, {"cotangent": cotangent})
        if not isinstance(reply, tuple) or len(reply) != 2:
            raise StudentError("Your result has no gradient that can be read.")
        output, grads = reply
        tensors = isinstance(grads, list) and all(
            g is None or isinstance(g, Tensor) for g in grads
        )
        count = sum(isinstance(a, Tensor) and a.is_floating_point() for a in args)
        if not isinstance(output, Tensor) or not tensors or len(grads) != count:
            raise StudentError("Your result has no gradient that can be read.")
        return output, grads

    def figure(self, *args: Any, **kwargs: Any) -> Drawing:
        """See `StudentObject.figure`."""
        reply = self._ask("figure", args, kwargs)
        if not isinstance(reply, Drawing):
            raise StudentError("Your figure can't be read.")
        return reply

    def _ask(self, do: str, args: tuple, kwargs: dict[str, Any]) -> Any:
        return self._line.ask(do, target=self, args=args, kwargs=kwargs)


class ProxyNamespace(dict[str, Any]):
    """Globals of a test cell whose unknown names are the student's."""

    def __init__(self, submission: RemoteSubmission):
        super().__init__()
        self._submission = submission

    def __missing__(self, name: str) -> Any:
        if hasattr(builtins, name) or name.startswith("__"):
            raise KeyError(name)
        try:
            return self._submission.value(name)
        except Gone:
            raise
        except StudentError:
            raise KeyError(name) from None


def _overwrite(given: Tensor, value: Tensor) -> None:
    if given.shape == value.shape and given.dtype == value.dtype:
        given.detach().copy_(value)


def _object(value: Any) -> StudentObject:
    if not isinstance(value, StudentObject):
        raise StudentError("Your code gave a plain value where an object was expected.")
    return value
