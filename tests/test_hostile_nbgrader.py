"""Every hostile submission in a class with a right and a wrong one under nbgrader."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import nbformat
import pytest
from answers import visible_text
from nbgrader.api import Gradebook
from submissions import save
from test_hostile_machine import PATIENCE, Machine, machine

from autograder.corpus_entries import find_entry
from autograder.course import ROOT, SOLUTIONS
from autograder.definitions import cells_by_grade_id
from autograder.hostile_entries import (
    HostileEntry,
    base_notebook,
    load_hostile,
    make_folder,
    small,
)

WRONG = "wrong/sum_over_batch"
LEFT = {"solutions", "assignments", "submitted", "autograded", "feedback"}
LEFT |= {"nbgrader_config.py", "gradebook.db", ".grading"}
LEFT |= {".nbgrader.log", ".ipynb_checkpoints"}


# A submission that uses up its time makes the others wait, and some need the whole
# notebook: those have classes of their own.
def cohort(kind: str, patience: str, whole: bool) -> list[HostileEntry]:
    return [e for e in load_hostile(kind) if (e.patience, e.whole) == (patience, whole)]


COHORTS = {
    f"{kind}{'-short' if patience else ''}{'-whole' if whole else ''}": entries
    for kind in ("forge", "steal", "harm", "broken")
    for patience in PATIENCE
    for whole in (False, True)
    if (entries := cohort(kind, patience, whole))
}


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


@pytest.mark.slow
@pytest.mark.timeout(1500)
@pytest.mark.parametrize("name", COHORTS)
def test_a_class_with_them_ends_as_expected(name):
    entries = COHORTS[name]
    whole = entries[0].whole
    cell_s, notebook_s = PATIENCE[entries[0].patience]
    with machine() as made:
        course = make_course(made, entries, whole)
        before = made.traces()
        log = nbgrader(
            *(course, made, "autograde", "vae", "--create"),
            f"--IsolatedExecute.timeout={cell_s}",
            f"--IsolatedExecute.notebook_timeout={notebook_s}",
        )
        after = made.traces()
        log += nbgrader(course, made, "generate_feedback", "vae")
        faults = [
            f"{who}: {fault}"
            for who, expected in expectations(entries).items()
            if (fault := compare(scores(course, who), expected))
        ]
        faults += untold(course, entries)
        faults += shown_secrets(course, made, log)
        assert not faults, "\n".join(faults)
        assert after == before
        assert set(os.listdir(course)) <= LEFT
        assert not [p for p in (course / "submitted").rglob("*.html")]


def make_course(made: Machine, entries: list[HostileEntry], whole: bool) -> Path:
    """A released course with the hostile submissions, a right one and a wrong one."""
    course = made.folder / "vae-course"
    cut = (lambda notebook: notebook) if whole else small
    source = nbformat.read(SOLUTIONS / "vae" / "vae.ipynb", as_version=4)
    save(cut(source), course / "solutions" / "vae" / "vae.ipynb")
    shutil.copy(ROOT / "nbgrader_config.py", course)
    right, wrong = cut(base_notebook("half")), cut(base_notebook("half"))
    cells = find_entry("vae", WRONG).cells
    cells_by_grade_id(wrong.cells)["kl_loss"].source = cells["kl_loss"]
    save(right, course / "submitted" / "right" / "vae" / "vae.ipynb")
    save(wrong, course / "submitted" / "wrong" / "vae" / "vae.ipynb")
    for entry in entries:
        folder = course / "submitted" / student(entry) / "vae"
        make_folder(entry, folder, made.words)
    nbgrader(course, made, "generate_assignment", "vae", "--create")
    return course


def expectations(entries: list[HostileEntry]) -> dict[str, dict]:
    """Points of the test cells by student: what each gets when graded alone."""
    told = {student(e): e.scores or {} for e in entries}
    return {"right": {"test_kl_loss": 2.0}, "wrong": {"test_kl_loss": 1.0}, **told}


def scores(course: Path, name: str) -> dict[str, float | None]:
    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        notebook = gradebook.find_submission_notebook("vae", "vae", name)
        return {
            g.name: g.auto_score for g in notebook.grades if g.name.startswith("test_")
        }


def compare(found: dict[str, float | None], expected: dict[str, float]) -> str:
    """How the scores differ, "" when they don't; what is not expected is 0."""
    odd = {k: v for k, v in found.items() if v != expected.get(k, 0.0)}
    return f"scores {odd}" if odd or set(expected) - set(found) else ""


def untold(course: Path, entries: list[HostileEntry]) -> Iterator[str]:
    """What the feedback should say and does not."""
    for entry in entries:
        text = visible_text(course / "feedback" / student(entry) / "vae" / "vae.html")
        wanted = ("could not be graded",) if entry.scores is None else entry.says
        yield from (
            f"{entry.name}: does not say {t!r}" for t in wanted if t not in text
        )


def shown_secrets(course: Path, made: Machine, log: str) -> Iterator[str]:
    """Where a secret, or an attack's own report of one, can be read."""
    shown = [p for d in ("autograded", "feedback") for p in (course / d).rglob("*")]
    texts = {str(p): p.read_text(errors="replace") for p in shown if p.is_file()}
    texts["the log"] = log
    for name, text in texts.items():
        if made.canary in text:
            yield f"{name}: the secret"
        if name.endswith(".html") and "taken" in Active.of(text):
            yield f"{name}: a script of the student's"
        outputs = outputs_of(text) if name.endswith(".ipynb") else text
        if "LOOT:" in outputs and not name.endswith((".html", ".py")):
            yield f"{name}: {outputs[outputs.index('LOOT:') :][:300]}"


class Active(HTMLParser):
    """What a browser would run or follow: scripts, and the attributes of elements."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._in_script = False

    @classmethod
    def of(cls, page: str) -> str:
        """All of a page's, in small letters."""
        reader = cls()
        reader.feed(page)
        return " ".join(reader.parts).lower()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_script = tag == "script"
        self.parts += [value or "" for _, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        self._in_script = False

    def handle_data(self, data: str) -> None:
        if self._in_script:
            self.parts.append(data)


def outputs_of(text: str) -> str:
    cells = nbformat.reads(text, as_version=4).cells
    return str([c.get("outputs") for c in cells])
