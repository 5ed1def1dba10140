"""Files for people and other programs: whole or not at all, and safe to open."""

import contextlib
import csv
import io
import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from autograder.course import CourseError

# What a spreadsheet takes for the start of a formula, and what it skips before one:
# https://owasp.org/www-community/attacks/CSV_Injection
DANGEROUS = tuple("=+-@\t\r\n＝＋－＠")
Cell = str | int | float | None


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write to, which takes its place in one step when all went well.

    Raises CourseError when it can't be written.
    """
    temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # readable for its owner alone: grades are nobody else's
        number, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
        with os.fdopen(number, "wb") as file:
            yield file
        os.replace(temporary, path)
        temporary = None
    except OSError as error:
        raise CourseError(f"Can't write {path}: {error.strerror}.") from None
    finally:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)


def write_whole(path: Path, content: str) -> None:
    """Write a text: a reader sees the old file or the new one.

    Raises CourseError when it can't be written.
    """
    with whole_file(path) as file:
        file.write(content.encode("utf-8"))


def as_csv(rows: Iterable[Sequence[Cell]]) -> str:
    """Rows as CSV (RFC 4180). Texts that a spreadsheet would run begin with '."""
    out = io.StringIO()
    writer = csv.writer(out)
    for row in rows:
        writer.writerow([harmless(cell) for cell in row])
    return out.getvalue()


def harmless(cell: Cell) -> Cell:
    """A cell that no spreadsheet takes for a formula; numbers stay as they are."""
    if isinstance(cell, str) and cell.startswith(DANGEROUS):
        return f"'{cell}"
    return cell


def number(value: float) -> str:
    """Points with at most two decimals: 13.5, 0.25, 14."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
