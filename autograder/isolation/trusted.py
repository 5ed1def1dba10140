"""The grader's handle on its trusted process."""

import atexit
import json
import os
import queue
import subprocess
import sys
import threading
from functools import cache
from typing import Any

from autograder.course import ROOT, grading_environment

SLACK_S = 120  # for what the checks themselves compute, and a cold start


class WorkerLost(Exception):
    """The trusted process ended or hangs: a fault of the grader's, not a student's."""


class TrustedWorker:
    """A process that runs test cells; started when first used, used again after that.

    One order at a time.
    """

    def __init__(self) -> None:
        path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
        self._process = subprocess.Popen(
            [sys.executable, "-m", "autograder.isolation.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**grading_environment(), "PYTHONPATH": path.rstrip(os.pathsep)},
            text=True,
            start_new_session=True,
        )
        self._events: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        atexit.register(self.close)

    def tell(self, order: dict[str, Any]) -> None:
        """Send an order or an answer.

        Raises WorkerLost when the process has ended.
        """
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(order) + "\n")
            self._process.stdin.flush()
        except OSError:
            raise WorkerLost("The process that runs the checks ended.") from None

    def event(self, seconds: float) -> dict[str, Any]:
        """The next thing that the process reports.

        Raises WorkerLost when nothing comes in time.
        """
        try:
            line = self._events.get(timeout=seconds)
        except queue.Empty:
            raise WorkerLost("The process that runs the checks hangs.") from None
        if not line:
            raise WorkerLost("The process that runs the checks ended.")
        event: dict[str, Any] = json.loads(line)
        return event

    def close(self) -> None:
        """End the process."""
        atexit.unregister(self.close)
        self._process.kill()
        self._process.wait()
        worker.cache_clear()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._events.put(line)
        self._events.put("")


@cache
def worker() -> TrustedWorker:
    """The trusted process of this grader."""
    return TrustedWorker()
