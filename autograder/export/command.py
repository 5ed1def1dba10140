"""`python -m autograder feedback-zip ASSIGNMENT --for PLATFORM --identities FILE`."""

import argparse
import sys
from pathlib import Path
from typing import Any

HELP = (
    "Pack the feedback pages of a class into one zip, as a learning platform takes "
    "them back. Run it in the course's folder after `nbgrader generate_feedback`."
)
PLATFORMS = ("moodle", "brightspace", "canvas")


def add_parser(commands: Any) -> None:
    """Add the command to those of `python -m autograder`."""
    parser = commands.add_parser(
        "feedback-zip", help="feedback for a learning platform", description=HELP
    )
    parser.add_argument("assignment")
    parser.add_argument("--for", dest="platform", required=True, choices=PLATFORMS)
    parser.add_argument(
        "--identities", type=Path, required=True, metavar="FILE",
        help="CSV: who a student of the gradebook is on the platform",
    )  # fmt: skip
    parser.add_argument(
        "--key", default="student_id", metavar="COLUMN",
        help="its column with the names in the gradebook (default: student_id)",
    )  # fmt: skip
    parser.add_argument(
        "--download", type=Path, metavar="ZIP",
        help="the submissions as downloaded from the platform, for the names "
        "(Brightspace, Canvas)",
    )  # fmt: skip
    parser.add_argument("--output", type=Path, metavar="FILE.zip")
    parser.add_argument("--db", metavar="URL", help="another gradebook")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Pack the zip; the exit status is 1 when somebody's feedback is not in it."""
    from autograder.export.feedback import pack_feedback  # slow imports
    from autograder.export.identities import read_identities
    from autograder.export.layouts import LAYOUTS
    from autograder.export.names import named
    from autograder.nbgrader_course import open_course

    layout = LAYOUTS[options.platform]
    identities = read_identities(options.identities, options.key)
    target = options.output or Path(f"feedback-{options.platform}.zip")
    with open_course(options.db) as course:
        course.assignment(options.assignment)
        packed = pack_feedback(
            course, options.assignment, layout, identities, options.download, target
        )
    print(f"{target}: feedback for {len(packed.places)} students")
    if packed.without:
        print(f"autograder: no feedback page: {named(packed.without)}", file=sys.stderr)
    if packed.unknown:
        where = "or the download " if layout.download else ""
        print(
            f"autograder: not found in {options.identities} {where}"
            f"(needed: {layout.list_name}): {named(packed.unknown)}",
            file=sys.stderr,
        )
    return 1 if packed.without or packed.unknown else 0
