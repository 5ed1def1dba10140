"""`python -m autograder report ASSIGNMENT`: read, summarise, write three files."""

import argparse
import json
import os
from pathlib import Path
from typing import Any

from autograder.course import ROOT, CourseError
from autograder.plain_writing import as_csv, write_whole

BOOK = ROOT / "build" / "book" / "_build" / "html"
HELP = (
    "Write report.html, report.json and report.csv about a graded class, from the "
    "gradebook and the autograded notebooks. Run it in the course's folder."
)
COLUMNS = (
    *("kind", "task", "part", "name", "text", "submissions", "passed", "pass_rate"),
    *("discrimination", "max_points", "mean_points", "waiting"),
)


def add_parser(commands: Any) -> None:
    """Add the command to those of `python -m autograder`."""
    parser = commands.add_parser(
        "report", help="what a class understood", description=HELP
    )
    parser.add_argument("assignment")
    parser.add_argument(
        "--output", type=Path, default=Path(), metavar="FOLDER",
        help="where the files go (default: the current folder)",
    )  # fmt: skip
    parser.add_argument(
        "--shareable", action="store_true",
        help="no names, and nothing that stands for fewer than 3 submissions",
    )  # fmt: skip
    parser.add_argument("--db", metavar="URL", help="another gradebook")
    parser.add_argument(
        "--book", metavar="ADDRESS",
        help="where the book is published, for links to its sections "
        "(default: the book built here; none in a shareable report)",
    )  # fmt: skip
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Make the report and say where it is."""
    written = make_report(
        options.assignment,
        options.output,
        db=options.db,
        for_sharing=options.shareable,
        book=options.book,
    )
    for path in written:
        print(path)
    return 0


def make_report(
    assignment: str,
    folder: Path,
    *,
    db: str | None = None,
    for_sharing: bool = False,
    book: str | None = None,
) -> list[Path]:
    """Write the three files and return their paths.

    Raises CourseError without a gradebook, for an assignment that it does not have,
    for a folder that can't be written, and an address of the book that is no link.
    """
    from autograder.nbgrader_course import open_course  # slow imports, after the usage
    from autograder.report.page import as_html
    from autograder.report.reading import read_class
    from autograder.report.sharing import shareable
    from autograder.report.summary import summarise

    address = _book(book, folder, for_sharing)
    with open_course(db) as course:
        summary = summarise(read_class(course, assignment), address)
    if for_sharing:
        summary = shareable(summary)
    name = "report-shareable" if for_sharing else "report"
    contents = {
        f"{name}.json": json.dumps(summary, indent=1, ensure_ascii=False) + "\n",
        f"{name}.csv": as_csv(table(summary)),
        f"{name}.html": as_html(summary),
    }
    for file, content in contents.items():
        write_whole(folder / file, content)
    return [folder / file for file in contents]


def _book(given: str | None, folder: Path, for_sharing: bool) -> str:
    """The address that links to the book begin with; "" for no links."""
    if given is not None:
        if not given.startswith(("https://", "http://", "./", "../")):
            raise CourseError(
                f"--book {given}: an address begins with https://, http://, ./ or ../."
            )
        return given
    if for_sharing or not (BOOK / "index.html").is_file():
        return ""
    return Path(os.path.relpath(BOOK, folder.absolute())).as_posix()


def table(summary: dict[str, Any]) -> list[list[Any]]:
    """One row for each task, check and misconception, below the names of COLUMNS."""
    rows: list[dict[str, Any]] = []
    for task in summary["tasks"]:
        rows.append(
            {
                "kind": "written answer" if task["by_hand"] else "task",
                "task": task["task"],
                "name": task["task"],
                "text": task["title"],
                "submissions": task["n"],
                "max_points": task["max"],
                "mean_points": task["mean"],
                "waiting": task.get("waiting"),
            }
        )
    for check in summary["checks"]:
        rows.append(
            {
                "kind": "check",
                **{k: check[k] for k in ("task", "part", "passed", "discrimination")},
                "name": check["check"],
                "text": check["aim"],
                "submissions": check["n"],
                "pass_rate": check["pass_rate"],
            }
        )
    for row in summary["misconceptions"]:
        rows.append(
            {
                "kind": "misconception",
                **{k: row[k] for k in ("task", "name")},
                "text": row["title"],
                "submissions": row["count"],
            }
        )
    return [list(COLUMNS), *([row.get(k) for k in COLUMNS] for row in rows)]
