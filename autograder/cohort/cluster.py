"""Units on a Dask cluster; its workers may come and go."""

import secrets
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from autograder.cohort.unit import Outcome, Unit, grade_unit, not_graded
from autograder.course import CourseError

CONNECT_S = 20
AHEAD = 2  # units for each thread of a worker, so that none waits for us


class Cluster:
    """Grades on the workers of a Dask scheduler.

    What a lost worker had is given to another one; a unit that loses one worker after
    another (`distributed.scheduler.allowed-failures`) is given up.
    """

    def __init__(self, address: str, say: Callable[[str], None]):
        """Args: the scheduler's address, `tcp://host:8786`; where to tell of waiting.

        Raises CourseError when nothing answers there.
        """
        from distributed import Client

        self.address, self._say = address, say
        try:
            self._client = Client(address, timeout=CONNECT_S, set_as_default=False)
        except (OSError, ValueError, ImportError) as error:
            reason = str(error).split("\n")[0]
            raise CourseError(
                f"No Dask scheduler answers at {address} ({reason}). "
                "Start one with: dask scheduler"
            ) from None

    def outcomes(self, units: Iterator[Unit]) -> Iterator[Outcome]:
        """The outcome of each unit, in the order in which they are finished.

        Raises CourseError when the scheduler is lost.
        """
        from distributed import as_completed

        asked: dict[str, Unit] = {}
        with self._client as client:
            if not client.scheduler_info()["workers"]:
                self._say(
                    f"No worker yet: start them with: dask worker {self.address} "
                    "--nthreads 1"
                )
            coming = as_completed(loop=client.loop)

            def ask() -> None:
                for unit in islice(units, max(0, self._window() - len(asked))):
                    key = f"grade-{unit.key[:12]}-{secrets.token_hex(4)}"
                    asked[key] = unit
                    coming.add(client.submit(grade_unit, unit, key=key, pure=False))

            ask()
            for future in coming:
                unit = asked.pop(future.key)
                if future.cancelled():
                    raise CourseError(
                        f"The Dask scheduler at {self.address} is gone. What is "
                        "graded is kept: start it and run the same command again."
                    )
                ask()
                yield _outcome(future, unit)

    def _window(self) -> int:
        workers = self._client.scheduler_info()["workers"].values()
        return AHEAD * max(1, sum(int(w["nthreads"]) for w in workers))


def _outcome(future: Any, unit: Unit) -> Outcome:
    error = future.exception()
    if error is None:
        outcome: Outcome = future.result()
        return outcome
    if type(error).__name__ == "KilledWorker":
        return not_graded(unit, "It was given up: every worker that had it was lost.")
    first = (str(error).strip() or "no reason given").split("\n")[0]
    return not_graded(unit, f"The worker failed ({type(error).__name__}: {first}).")
