"""Right, wrong and hostile submissions in one class under `nbgrader autograde`."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from answers import visible_text
from nbgrader.api import Gradebook
from submissions import save
from test_hostile_machine import Machine, machine

from autograder.corpus_entries import find_entry
from autograder.course import ROOT, SOLUTIONS
from autograder.definitions import cells_by_grade_id
from autograder.hostile_entries import (
    HOSTILE,
    HostileEntry,
    base_notebook,
    load_entry,
    make_folder,
    small,
)

# Of each way to cheat, read and break one or two, and what only nbgrader meets: files
# beside the notebook, several notebooks, folders, links and pipes in their place.
NAMES = (
    *("forge/display_updated", "forge/files_beside", "forge/malformed_messages"),
    *("steal/gradebook", "steal/links_left_behind"),
    *("harm/course_deleted", "harm/exit_in_a_cell", "harm/startup_files"),
    *("broken/a_pipe", "broken/another_name", "broken/answer_copied"),
    *("broken/invalid_json", "broken/two_notebooks"),
)
ENTRIES = [load_entry(HOSTILE / name) for name in NAMES]
WRONG = "wrong/sum_over_batch"
EXPECTED = {"right": 2.0, "wrong": 1.0}  # of the two points of `test_kl_loss`

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1500)]


def student(entry: HostileEntry) -> str:
    return entry.name.replace("/", "-").replace("_", "-")


def nbgrader(course: Path, made: Machine, *arguments: str) -> str:
    done = subprocess.run(
        ["nbgrader", *arguments],
        cwd=course,
        capture_output=True,
        text=True,
        env={**made.environment(), "PYTHONWARNINGS": "ignore"},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def graded() -> Iterator[tuple[Path, Machine, str, tuple]]:
    """The course after autograding and feedback: folder, machine, log, traces."""
    with machine() as made:
        course = made.folder / "vae-course"
        source = nbformat.read(SOLUTIONS / "vae" / "vae.ipynb", as_version=4)
        save(small(source), course / "solutions" / "vae" / "vae.ipynb")
        shutil.copy(ROOT / "nbgrader_config.py", course)
        right = small(base_notebook("half"))
        save(right, course / "submitted" / "right" / "vae" / "vae.ipynb")
        wrong = small(base_notebook("half"))
        cells = find_entry("vae", WRONG).cells
        cells_by_grade_id(wrong.cells)["kl_loss"].source = cells["kl_loss"]
        save(wrong, course / "submitted" / "wrong" / "vae" / "vae.ipynb")
        for entry in ENTRIES:
            folder = course / "submitted" / student(entry) / "vae"
            make_folder(entry, folder, made.words)
        nbgrader(course, made, "generate_assignment", "vae", "--create")
        before = made.traces()
        log = nbgrader(course, made, "autograde", "vae", "--create")
        after = made.traces()
        log += nbgrader(course, made, "generate_feedback", "vae")
        yield course, made, log, (before, after)


def scores(course: Path, name: str) -> dict[str, float | None]:
    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        notebook = gradebook.find_submission_notebook("vae", "vae", name)
        return {
            g.name: g.auto_score for g in notebook.grades if g.name.startswith("test_")
        }


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.name)
def test_a_hostile_one_gets_its_score(graded, entry):
    expected = entry.scores or {"test_vae_class": 0.0, "test_kl_loss": 0.0}
    assert scores(graded[0], student(entry)) == expected


@pytest.mark.parametrize("name", EXPECTED)
def test_the_others_get_what_they_get_alone(graded, name):
    expected = {"test_vae_class": 0.0, "test_kl_loss": EXPECTED[name]}
    assert scores(graded[0], name) == expected


def test_a_refused_one_is_told_why(graded):
    for name in ("broken-a-pipe", "broken-invalid-json"):
        page = graded[0] / "feedback" / name / "vae" / "vae.html"
        assert "could not be graded" in visible_text(page)


def test_nothing_is_shown_that_must_not_be(graded):
    course, made, log, _ = graded
    shown = [p for d in ("autograded", "feedback") for p in (course / d).rglob("*")]
    texts = {str(p): p.read_text(errors="replace") for p in shown if p.is_file()}
    assert len(texts) > 2 * len(ENTRIES)
    texts["the log"] = log
    own = set()  # what a student's own cell says about loot is no loot
    for name, text in texts.items():
        assert made.canary not in text, name
        outputs = text if not name.endswith(".ipynb") else outputs_of(text)
        if "LOOT:" in outputs and not name.endswith((".html", ".py")):
            own.add(name)
    assert own == set()


def outputs_of(text: str) -> str:
    cells = nbformat.reads(text, as_version=4).cells
    return str([c.get("outputs") for c in cells])


def test_nothing_is_changed_and_nothing_remains(graded):
    course, _, _, (before, after) = graded
    assert after == before
    known = {"solutions", "assignments", "submitted", "autograded", "feedback"}
    known |= {
        "nbgrader_config.py",
        "gradebook.db",
        ".nbgrader.log",
        ".ipynb_checkpoints",
    }
    assert set(os.listdir(course)) <= known
    assert not [p for p in (course / "submitted").rglob("*.html")]
