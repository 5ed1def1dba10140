"""The agent: answers the grader's questions about a student's objects.

It runs in the student's process, which can change it at will. So nothing here is relied
on: a wrong reply is a wrong answer.
"""

import contextlib
import socket
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

from autograder.agent.wire import WireError, receive, send
from autograder.submission import PLAIN, StudentError, StudentObject, Submission

MOST_OBJECTS = 10_000


class Agent:
    """Holds the objects that the grader has asked about, by number."""

    def __init__(self, namespace: dict[str, Any]):
        self._namespace = namespace
        self._submission = Submission(namespace)
        self._objects: list[StudentObject] = []
        self._replaced = contextlib.ExitStack()

    def answer(self, question: dict[str, Any]) -> Any:
        """The reply to one question; raises StudentError with the student's fault."""
        action: Callable[..., Any] = getattr(self, f"do_{question.pop('do')}")
        return action(**question)

    def do_name(self, name: str) -> Any:
        """One of the student's names."""
        return getattr(self._submission, name)

    def do_value(self, name: str) -> Any:
        """One of the student's names, as a plain value where it has one."""
        target = getattr(self._submission, name)
        value = self._namespace[name]
        return value if isinstance(value, PLAIN) else target

    def do_probe(self, name: str) -> Any:
        """A stand-in of the grader."""
        return self._submission.probe(name)

    def do_call(self, target: StudentObject, args: tuple, kwargs: dict) -> Any:
        """A call's result, and the tensors among its arguments that it changed."""
        before = {i: a.clone() for i, a in enumerate(args) if isinstance(a, Tensor)}
        result = target(*args, **kwargs)
        changed = {i: args[i] for i, a in before.items() if not torch.equal(args[i], a)}
        return result, changed

    def do_build(self, target: StudentObject, args: tuple, kwargs: dict) -> Any:
        """A call whose result stays here."""
        return target.build(*args, **kwargs)

    def do_attribute(self, target: StudentObject, name: str) -> Any:
        """An attribute or a method."""
        return getattr(target, name)

    def do_gradients(self, target: StudentObject, args: tuple, kwargs: dict) -> Any:
        """See `StudentObject.gradients`."""
        return target.gradients(*args, **kwargs)

    def do_figure(self, target: StudentObject, args: tuple, kwargs: dict) -> Any:
        """See `StudentObject.figure`."""
        return target.figure(*args, **kwargs)

    def do_replace(self, names: dict[str, Any]) -> None:
        """Put other objects behind the student's names until `restore`."""
        self._replaced.enter_context(self._submission.replacing(**names))

    def do_restore(self) -> None:
        """Put the student's own objects back."""
        self._replaced.close()

    def do_seed(self, number: int) -> None:
        """See `Submission.seed`."""
        self._submission.seed(number)

    def do_forget(self) -> None:
        """Let go of all objects that the grader has asked about."""
        self._replaced.close()
        self._objects = []

    def refer(self, value: Any) -> dict[str, Any]:
        """The number of an object that stays here."""
        if not isinstance(value, StudentObject):
            value = StudentObject(value, type(value).__name__)
        if len(self._objects) >= MOST_OBJECTS:
            raise StudentError("Your code returned far too many objects.")
        self._objects.append(value)
        return {"id": len(self._objects) - 1}

    def resolve(self, form: dict[str, Any]) -> Any:
        """The object with a number."""
        return self._objects[form["id"]]


def serve(address: str, namespace: dict[str, Any]) -> None:
    """Answer questions at a unix socket until the grader hangs up."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(None)  # whatever the notebook has set for all sockets
        connection.connect(address)
        agent = Agent(namespace)
        with contextlib.suppress(EOFError, ConnectionError):
            while True:
                question = receive(connection, agent.resolve)
                try:
                    reply = {"reply": agent.answer(question)}
                    send(connection, reply, agent.refer)
                except StudentError as error:
                    send(connection, {"error": str(error)}, agent.refer)
                except (WireError, TypeError, ValueError, RuntimeError) as error:
                    story = f"Your result can't be read: {error}."
                    send(connection, {"error": story[:300]}, agent.refer)
        agent.do_forget()
