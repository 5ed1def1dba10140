"""The example class: submissions right and wrong in known ways, graded by nbgrader."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import nbformat

from autograder.corpus_entries import find_entry, make_notebook
from autograder.course import ROOT, SOLUTIONS, CourseError

ASSIGNMENT = "vae"


@dataclass(frozen=True)
class Student:
    """A made-up student: whose answers they hand in, and whether they wrote any text.

    entry: name of a corpus entry; "" for a notebook that is handed in as released.
    """

    name: str
    entry: str
    about: str


CLASS = (Student("ada", "right/as_the_reference", "everything as in the solution"),)

CONFIG = '''"""The example class: the course's settings with folders of its own."""

c = get_config()  # noqa: F821
load_subconfig("nbgrader_config.py", path={root!r})  # noqa: F821
c.CourseDirectory.root = {here!r}
'''


def make_class(folder: Path) -> str:
    """Place, autograde and give feedback for every student of the example class.

    Returns the table of scores, which is also in the folder's scores.txt.
    Raises CourseError when the folder can't be written or a command of nbgrader fails.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        here = folder.resolve()
        (folder / "nbgrader_config.py").write_text(
            CONFIG.format(root=str(ROOT), here=str(here))
        )
        solutions = folder / "solutions"
        if not solutions.is_symlink():
            solutions.symlink_to(SOLUTIONS)
        for student in CLASS:
            place(student, folder / "submitted")
    except OSError as error:
        raise CourseError(f"Can't write {error.filename}: {error.strerror}.") from None
    nbgrader(folder, "generate_assignment", ASSIGNMENT, "--force", "--create")
    nbgrader(folder, "autograde", ASSIGNMENT, "--force", "--create")
    nbgrader(folder, "generate_feedback", ASSIGNMENT, "--force")
    nbgrader(folder, "export")
    table = score_table(folder)
    (folder / "scores.txt").write_text(table + "\n")
    return table


def place(student: Student, submitted: Path) -> None:
    """Write a student's notebook where nbgrader looks for it."""
    target = submitted / student.name / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    target.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(make_notebook(find_entry(ASSIGNMENT, student.entry)), target)


def nbgrader(folder: Path, command: str, *arguments: str) -> None:
    """Run one nbgrader command in the class's folder.

    Raises CourseError with the end of its log when it fails.
    """
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    done = subprocess.run(
        ["nbgrader", command, *arguments],
        cwd=folder,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        tail = "\n".join(done.stderr.strip().splitlines()[-8:])
        raise CourseError(f"`nbgrader {command}` failed in {folder}:\n{tail}")


def score_table(folder: Path) -> str:
    """Points of each student by task, from the class's gradebook, as text."""
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{folder.resolve()}/gradebook.db") as gradebook:
        rows = [
            (s, gradebook.find_submission(ASSIGNMENT, s.name).notebooks[0])
            for s in CLASS
        ]
        names = [g.name for g in rows[0][1].grades if g.cell.cell_type == "code"]
        lines = []
        for student, notebook in rows:
            grades = {g.name: g for g in notebook.grades}
            auto = [grades[n].auto_score or 0.0 for n in names]
            waiting = sum(bool(g.needs_manual_grade) for g in notebook.grades)
            lines.append(
                f"{student.name:<10}{sum(auto):>6.2f}{waiting:>6}  {student.about}"
            )
        possible = sum(
            g.max_score_gradecell for g in rows[0][1].grades if g.name in names
        )
    head = f"{'student':<10}{f'of {possible:g}':>6}{'hand':>6}  what is handed in"
    note = "hand: written answers that wait for a person (nbgrader formgrader)"
    return "\n".join([head, "-" * len(head), *lines, "", note])
