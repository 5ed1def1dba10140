"""The example class: submissions right and wrong in known ways, graded by nbgrader."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder.corpus_entries import answer_cells, find_entry
from autograder.course import ASSIGNMENTS, ROOT, SOLUTIONS, CourseError, master_path
from autograder.definitions import cells_by_grade_id, is_solution

ASSIGNMENT = "vae"


@dataclass(frozen=True)
class Student:
    """A made-up student and what they hand in.

    Attributes:
        entries: corpus entries whose answers they give, in place of the reference's.
        writes: they answer the written questions, too.
        change: what else they do to their notebook.
    """

    name: str
    about: str
    entries: tuple[str, ...] = ()
    writes: bool = False
    change: Callable[[NotebookNode], None] | None = None


def untouched(notebook: NotebookNode) -> None:
    """Hand in the notebook as it was released."""
    notebook.cells = nbformat.read(_released(), as_version=4).cells


def breaks_python(notebook: NotebookNode) -> None:
    """Leave a cell that is no Python."""
    cells_by_grade_id(notebook.cells)["kl_loss"].source = "def kl_loss(mean_z, logvar_z"


def edits_tests(notebook: NotebookNode) -> None:
    """Fill a wrong answer in, change its test and delete another one."""
    cells = cells_by_grade_id(notebook.cells)
    cells[
        "kl_loss"
    ].source = "def kl_loss(mean_z, logvar_z):\n    return 0 * mean_z.sum()"
    cells["test_kl_loss"].source = "2.0"
    notebook.cells.remove(cells["test_plot_latent"])


CLASS = (
    Student("ada", "everything right, written answers too", writes=True),
    Student("blaise", "right, written differently", ("right/functional_layers",)),
    Student(
        "carl",
        "the KL loss that lies: reversed, of batch means",
        ("wrong/reverse_kl_of_batch_means",),
        writes=True,
    ),
    Student(
        "daniel", "KL loss without its factor of one half", ("wrong/missing_half",)
    ),
    Student("emmy", "KL loss summed over the batch", ("wrong/sum_over_batch",)),
    Student("fei", "one noise for all images", ("wrong/noise_shared_over_batch",)),
    Student("grace", "no activation at the decoder's end", ("wrong/no_sigmoid",)),
    Student("henri", "gradients never zeroed", ("wrong/gradients_never_zeroed",)),
    Student("ivan", "decoder grid upside down", ("wrong/grid_upside_down",)),
    Student(
        "joan",
        "the mean in place of a sample; test mode not set",
        ("wrong/mean_only", "wrong/test_mode_not_set"),
    ),
    Student("kurt", "handed in as released", change=untouched),
    Student("lise", "a cell that is no Python", change=breaks_python),
    Student("max", "a test edited, another deleted", change=edits_tests),
)

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
    answers = answer_cells(ASSIGNMENT) | (_written() if student.writes else {})
    for name in student.entries:
        answers |= find_entry(ASSIGNMENT, name).cells
    notebook = nbformat.read(_released(), as_version=4)
    for name, cell in cells_by_grade_id(notebook.cells).items():
        if is_solution(cell) and name in answers:
            cell.source = answers[name]
    if student.change is not None:
        student.change(notebook)
    target = submitted / student.name / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    target.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, target)


def _released() -> Path:
    return ASSIGNMENTS / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"


def _written() -> dict[str, str]:
    """The model answers, without their marking schemes."""
    source = nbformat.read(master_path(ASSIGNMENT), as_version=4)
    return {
        name: cell.source.partition("Marking scheme")[0].strip(" *\n")
        for name, cell in cells_by_grade_id(source.cells).items()
        if is_solution(cell) and cell.cell_type == "markdown"
    }


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
    note = "hand: written answers that wait for a person (the formgrader)"
    return "\n".join([head, "-" * len(head), *lines, "", note])
