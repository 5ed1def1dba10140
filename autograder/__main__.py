"""The grader's commands: `python -m autograder <command>`."""

import argparse
import json
import sys
from pathlib import Path

from autograder.course import CourseError


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit status (0 done, 1 failed, 2 wrong usage)."""
    parser = argparse.ArgumentParser(prog="python -m autograder", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    grade = commands.add_parser(
        "grade", help="grade notebooks without a gradebook", description=GRADE_HELP
    )
    grade.add_argument("files", nargs="+", type=Path, metavar="FILE.ipynb")
    grade.add_argument("--json", action="store_true", help="print JSON, one list")
    grade.add_argument(
        "--no-sandbox", action="store_true",
        help="run the students' code with your rights, next to the hidden checks",
    )  # fmt: skip
    example = commands.add_parser(
        "example-class", help="make, grade and give feedback to a class of examples"
    )
    example.add_argument("folder", type=Path)
    autograde = commands.add_parser(
        "autograde", help="grade a class into the gradebook", description=CLASS_HELP
    )
    autograde.add_argument("assignment")
    autograde.add_argument(
        "--workers", type=int, metavar="N", help="processes on this machine"
    )
    autograde.add_argument(
        "--scheduler", metavar="tcp://HOST:PORT", help="a Dask cluster, instead"
    )
    autograde.add_argument("--student", help="a student, or a pattern: 'a*'")
    autograde.add_argument(
        "--force", action="store_true", help="also those that are graded already"
    )
    selfcheck = commands.add_parser(
        "selfcheck", help="measure the checks themselves", description=SELFCHECK_HELP
    )
    selfcheck.add_argument(
        "--simulate", type=int, default=0, metavar="RUNS",
        help="first run every check that depends on chance until it has so many runs",
    )  # fmt: skip
    selfcheck.add_argument("--workers", type=int, default=1, help="processes for that")
    options = parser.parse_args(arguments)
    try:
        if options.command == "grade":
            return grade_command(
                options.files, as_json=options.json, isolated=not options.no_sandbox
            )
        if options.command == "autograde":
            from autograder.cohort.command import autograde_command

            return autograde_command(options)
        if options.command == "selfcheck":
            return selfcheck_command(options.simulate, options.workers)
        return example_command(options.folder)
    except CourseError as error:
        print(f"autograder: {error}", file=sys.stderr)
        return 1


GRADE_HELP = (
    "Run each notebook's answers against the tests of its assignment. "
    "Exit status: 0 every file was graded, 1 one could not be, 2 wrong usage."
)


CLASS_HELP = (
    "`nbgrader autograde` with a bar and the time left; run it in the course's folder. "
    "Stopped at any moment, it goes on when it is run again. "
    "Exit status: 0 every submission is graded, 1 one could not be, 2 wrong usage."
)


SELFCHECK_HELP = (
    "The report card: which check finds which known mistake, whether right answers are "
    "accepted, how often the diagnosis is right, and the same for the published unit "
    "checks. Exit status: 0 nothing is wrong, 1 something is, named at the end."
)


def selfcheck_command(runs: int, workers: int) -> int:
    """Measure the checks and print the report card."""
    from autograder.selfcheck import report_card
    from autograder.selfcheck.card import as_text, faults
    from autograder.selfcheck.chance import simulate

    if runs:
        simulate(runs, workers)
    card = report_card()
    print(as_text(card))
    found = faults(card)
    for fault in found:
        print(f"autograder: {fault}", file=sys.stderr)
    return 1 if found else 0


def grade_command(files: list[Path], *, as_json: bool, isolated: bool) -> int:
    """Grade files one after another and print what was found."""
    from autograder.grade import Report, grade_file  # slow imports, after the usage

    reports: list[Report] = []
    for path in files:
        report = grade_file(path, isolated=isolated)
        reports.append(report)
        if not as_json:
            print(as_text(report), flush=True)
    if as_json:
        print(json.dumps([r.as_json() for r in reports], indent=1, ensure_ascii=False))
    return 0 if all(r.graded for r in reports) else 1


def example_command(folder: Path) -> int:
    """Make the example class in a folder and print its scores."""
    from autograder.example_class import make_class

    print(make_class(folder))
    return 0


def as_text(report: "Report") -> str:  # type: ignore[name-defined]  # noqa: F821
    """A report as the lines that a person reads."""
    if not report.graded:
        return f"{report.file}: not graded. {' '.join(report.problems)}"
    lines = [
        f"{report.file}: {report.score:g} of {report.max_score:g} points "
        f"({report.assignment}, autograded part)"
    ]
    for cell in report.checks:
        lines.append(f"  {cell.grade_id}: {cell.score:g} of {cell.max_score:g}")
        if cell.score < cell.max_score:
            lines += [f"    {line}" for line in cell.message.split("\n")]
    if report.needs_manual:
        lines.append(f"  to grade by hand: {', '.join(report.needs_manual)}")
    lines += [f"  note: {problem}" for problem in report.problems]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
