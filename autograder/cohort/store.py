"""What is finished of a class, kept such that no moment of a crash can spoil it.

Files are written whole or not at all. `waiting` holds outcomes that the gradebook has
not got yet, `done` what it has, without the notebooks.
"""

import fcntl
import hashlib
import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from autograder.cohort.unit import Outcome
from autograder.course import CourseError

FOLDER = ".grading"


class Store:
    """The finished submissions of one assignment, in a folder that only we can read."""

    def __init__(self, course: Path, assignment: str):
        """Args: the course's folder, the assignment's name.

        Raises CourseError when the folder can't be made.
        """
        top = course / FOLDER
        self._place = top / assignment
        try:
            for folder in (top, self._place, *map(self._folder, ("waiting", "done"))):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            top.chmod(0o700)
        except OSError as error:
            raise CourseError(f"Can't write {top}: {error.strerror}.") from None

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep a second run away.

        Raises CourseError when another one is grading this assignment.
        """
        with (self._place / "lock").open("w") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise CourseError(
                    f"{self._place.name} is being graded by another run: wait for it."
                ) from None
            yield

    def keep(self, outcome: Outcome) -> None:
        """Keep an outcome until the gradebook has it."""
        self._write("waiting", outcome.student, outcome.as_json())

    def waiting(self, student: str, key: str) -> Outcome | None:
        """The outcome of an earlier run; None when there is none for this key."""
        kept = self._read("waiting", student)
        if kept is None or kept.get("key") != key:
            return None
        return Outcome(**kept)

    def begin(self, student: str) -> None:
        """Note that the gradebook is about to be changed: not done any more."""
        self._remove("done", student)

    def finish(self, outcome: Outcome) -> None:
        """Note that the gradebook has the whole outcome."""
        self._write("done", outcome.student, outcome.as_json() | {"notebooks": {}})
        self._remove("waiting", outcome.student)

    def done(self, student: str) -> Outcome | None:
        """What the gradebook has of a student, without notebooks."""
        kept = self._read("done", student)
        return None if kept is None else Outcome(**kept)

    def forget(self, student: str) -> None:
        """Have a student graded anew."""
        self._remove("done", student)
        self._remove("waiting", student)

    def _folder(self, kind: str) -> Path:
        return self._place / kind

    def _path(self, kind: str, student: str) -> Path:
        # a student's name may be too long, or spelled alike for the file system
        name = hashlib.sha256(student.encode(errors="surrogateescape")).hexdigest()
        return self._folder(kind) / f"{name[:32]}.json"

    def _read(self, kind: str, student: str) -> dict[str, Any] | None:
        try:
            kept = json.loads(self._path(kind, student).read_bytes())
        except (FileNotFoundError, ValueError):
            return None
        return kept if isinstance(kept, dict) else None

    def _write(self, kind: str, student: str, value: dict[str, Any]) -> None:
        path = self._path(kind, student)
        with tempfile.NamedTemporaryFile("w", dir=path.parent, delete=False) as file:
            json.dump(value, file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(file.name, path)
        _sync(path.parent)

    def _remove(self, kind: str, student: str) -> None:
        path = self._path(kind, student)
        path.unlink(missing_ok=True)
        _sync(path.parent)


def _sync(folder: Path) -> None:
    """Make what changed in a folder survive a power cut."""
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
