"""The trusted process: runs test cells, with the student's objects behind a door.

`python -m autograder.isolation.worker` reads jobs from stdin and writes what happened
to stdout, one JSON value in a line each. It never runs a line of a student's.
"""

import contextlib
import json
import os
import secrets
import socket
import sys
from pathlib import Path
from typing import Any, TextIO

from nbformat.v4 import new_output

from autograder.door import Gone, Line, RemoteSubmission
from autograder.isolation.cells import run_cell

CONNECT_S = 30  # a kernel is slow to answer while it still imports


class Orders:
    """The conversation with the grader."""

    def __init__(self, source: TextIO, sink: TextIO):
        self._source, self._sink = source, sink

    def next(self) -> dict[str, Any] | None:
        """The next order, None when there are no more."""
        line = self._source.readline()
        return json.loads(line) if line else None

    def tell(self, **event: Any) -> None:
        """Report an event."""
        self._sink.write(json.dumps(event) + "\n")
        self._sink.flush()

    def ask(self, **event: Any) -> dict[str, Any]:
        """Report an event and wait for the answer."""
        self.tell(**event)
        answer = self.next()
        return {"gone": "The grader has ended."} if answer is None else answer


class Reception:
    """Where a student's agent connects."""

    def __init__(self, folder: Path, orders: Orders, seconds: float):
        self._folder, self._orders = folder, orders
        self._patience = min(CONNECT_S, seconds)

    def connect(self, anew: bool) -> socket.socket:
        """Have the grader send an agent; `anew`: of a new process.

        Raises Gone when none comes.
        """
        if anew:
            self._ask(replace=True)
        # a name that the student's process can't have taken before
        address = self._folder / f"door-{secrets.token_hex(4)}"
        with socket.socket(socket.AF_UNIX) as listener:
            # The student's process has a user of its own. No chmod afterwards: in this
            # folder it could put a link to any file in the socket's place.
            kept = os.umask(0o111)
            try:
                listener.bind(str(address))
            finally:
                os.umask(kept)
            listener.listen(1)
            listener.settimeout(self._patience)
            try:
                self._ask(listening=str(address))
                return listener.accept()[0]
            except TimeoutError:
                raise Gone("Your notebook's kernel does not answer.") from None
            finally:
                address.unlink(missing_ok=True)

    def _ask(self, **event: Any) -> None:
        answer = self._orders.ask(**event)
        if "gone" in answer:
            raise Gone(str(answer["gone"]))


def run_job(job: dict[str, Any], orders: Orders) -> tuple[list[dict[str, Any]], bool]:
    """The outputs of one test cell, and whether the student's process is lost now.

    job: source, name of the cell; sockets, the folder where the agent may connect;
    seconds, how long the student's replies may take together.
    """
    seconds = float(job["seconds"])
    reception = Reception(Path(job["sockets"]), orders, seconds)
    line = Line(reception.connect, seconds)
    submission = RemoteSubmission(line)
    try:
        return run_cell(job["source"], job["name"], submission), line.is_lost
    finally:
        line.close()


def main() -> None:
    """Serve jobs until stdin ends."""
    orders = Orders(sys.stdin, os.fdopen(os.dup(1), "w"))
    os.dup2(2, 1)  # what a check prints is no message
    import torch

    torch.set_num_threads(1)
    while (job := orders.next()) is not None:
        try:
            outputs, lost = run_job(job, orders)
        except Exception as error:
            text = f"The checks of this cell could not be run ({type(error).__name__})."
            lost = True
            outputs = [
                new_output("stream", name="stdout", text=f"{text}\n"),
                new_output("execute_result", {"text/plain": "0.0"}),
            ]
        orders.tell(outputs=outputs, lost=lost)


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt, BrokenPipeError):
        main()
