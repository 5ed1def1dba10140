"""`python -m autograder autograde`: nbgrader's command with the settings of a class."""

import os
import sys
import warnings
from argparse import Namespace
from pathlib import Path
from typing import Any

from autograder.course import CourseError

HELP = (
    "`nbgrader autograde` with a bar and the time left; run it in the course's folder. "
    "Stopped at any moment, it goes on when it is run again. "
    "Exit status: 0 every submission is graded, 1 one could not be, 2 wrong usage."
)


def add_parser(commands: Any) -> None:
    """Add the command to those of `python -m autograder`."""
    parser = commands.add_parser(
        "autograde", help="grade a class into the gradebook", description=HELP
    )
    parser.add_argument("assignment")
    parser.add_argument(
        "--workers", type=int, metavar="N", help="processes on this machine"
    )
    parser.add_argument(
        "--scheduler", metavar="tcp://HOST:PORT", help="a Dask cluster, instead"
    )
    parser.add_argument("--student", help="a student, or a pattern: 'a*'")
    parser.add_argument(
        "--force", action="store_true", help="also those that are graded already"
    )
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Grade a class; returns the exit status.

    Raises CourseError when this is no course's folder, or the options don't fit.
    """
    if not Path("nbgrader_config.py").is_file():
        raise CourseError(
            "There is no nbgrader_config.py here: run this in the course's folder."
        )
    if options.workers is not None and options.scheduler:
        raise CourseError("Either --workers or --scheduler, not both.")
    if options.workers is not None and options.workers < 1:
        raise CourseError("--workers must be 1 or more.")
    from nbgrader.apps import AutogradeApp
    from sqlalchemy.exc import SAWarning

    warnings.simplefilter("ignore", SAWarning)  # nbgrader's, they tear the bar

    # nbgrader calls `alembic` of this environment
    commands = str(Path(sys.executable).parent)
    os.environ["PATH"] = f"{commands}{os.pathsep}{os.environ.get('PATH', '')}"
    words = [options.assignment, "--log-level=WARN", "--Cohort.progress=True"]
    if options.workers is not None:
        words += [f"--Cohort.workers={options.workers}", "--Cohort.scheduler="]
    if options.scheduler:
        words.append(f"--Cohort.scheduler={options.scheduler}")
    if options.student:
        words.append(f"--student={options.student}")
    if options.force:
        words.append("--force")
    app = AutogradeApp()
    app.initialize(words)
    try:
        app.start()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    return 0
