"""Who a student of the gradebook is on the learning platform."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.course import CourseError

KEY = "student_id"


@dataclass(frozen=True)
class Identities:
    """The rows of a CSV file, by the student's name in the gradebook.

    Attributes:
        columns: the names in the file's first row.
    """

    path: Path
    columns: tuple[str, ...]
    rows: dict[str, dict[str, str]]

    def need(self, wanted: Sequence[str]) -> None:
        """Check that the file has at least one of these columns.

        Raises CourseError when it has none.
        """
        if not set(wanted) & set(self.columns):
            raise CourseError(
                f"{self.path} has none of the columns {', '.join(wanted)}; it has: "
                f"{', '.join(self.columns)}."
            )


def read_identities(path: Path, key: str = KEY) -> Identities:
    """Read a CSV file with a column for the gradebook's names.

    Args:
        path: your own list, or one that the platform gives out.
        key: the column that holds the names under which students are in the gradebook.

    Raises CourseError for a file that can't be read, has no such column, or names a
    student twice.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise CourseError(
            f"There is no file {path}: a CSV with the column {key} and the platform's "
            "own (see “Into the learning platform” in the book)."
        ) from None
    except OSError as error:
        raise CourseError(f"{path} can't be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise CourseError(f"{path} is not UTF-8 text; save it as CSV UTF-8.") from None
    start = text.split("\n", 1)[0]
    dialect = csv.excel()
    dialect.delimiter = max(",;\t", key=start.count)
    try:
        reader = csv.DictReader(io.StringIO(text, newline=""), dialect=dialect)
        columns = tuple((name or "").strip() for name in reader.fieldnames or ())
        reader.fieldnames = list(columns)
        lines = list(reader)
    except csv.Error as error:
        raise CourseError(f"{path} is no CSV file: {error}.") from None
    if key not in columns:
        raise CourseError(
            f"{path} has no column {key!r}; it has: {', '.join(columns) or 'none'}."
        )
    rows: dict[str, dict[str, str]] = {}
    for line in lines:
        row = {c: str(line.get(c) or "").strip() for c in columns}
        name = row[key].removeprefix("#")  # so Brightspace writes its names
        if not name:
            continue
        if name in rows:
            raise CourseError(f"{path} has two rows for {name}.")
        rows[name] = row
    return Identities(path, columns, rows)
