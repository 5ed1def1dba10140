"""The report of a class that nbgrader really graded, with answers known beforehand."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import numpy as np
import pytest
from answers import leaks, secrets, visible_text
from bs4 import BeautifulSoup
from submissions import save

from autograder.checks import checks_of, hidden_module
from autograder.corpus_entries import find_entry
from autograder.course import ROOT, SOLUTIONS
from autograder.definitions import cells_by_grade_id
from autograder.hostile_entries import base_notebook, small

WRONG = "wrong/sum_over_batch"
EVE = "<b>eve"
pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]


def run(course: Path, *command: str) -> str:
    done = subprocess.run(
        command,
        cwd=course,
        capture_output=True,
        text=True,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PYTHONWARNINGS": "ignore",
        },
    )
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Right; half; half and wrong; half with an edited test and a link; no notebook."""
    folder = tmp_path_factory.mktemp("real")
    source = nbformat.read(SOLUTIONS / "vae" / "vae.ipynb", as_version=4)
    save(small(source), folder / "solutions" / "vae" / "vae.ipynb")
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    notebooks = {
        "ada": small(base_notebook("right")),
        "ben": small(base_notebook("half")),
        "carl": small(base_notebook("half")),
        EVE: small(base_notebook("half")),
    }
    wrong = find_entry("vae", WRONG).cells["kl_loss"]
    cells_by_grade_id(notebooks["carl"].cells)["kl_loss"].source = wrong
    cells_by_grade_id(notebooks[EVE].cells)["test_kl_loss"].source = "2.0"
    written = cells_by_grade_id(notebooks["ada"].cells)["q_10_2b"]
    written.source = "Its logarithm may be any number."
    for name, notebook in notebooks.items():
        save(notebook, folder / "submitted" / name / "vae" / "vae.ipynb")
    (folder / "submitted" / EVE / "vae" / "link.txt").symlink_to("/etc/passwd")
    refused = folder / "submitted" / "fay" / "vae" / "vae.ipynb"
    refused.parent.mkdir(parents=True)
    refused.write_text("My dog ate it.")
    run(folder, "nbgrader", "generate_assignment", "vae", "--create")
    run(folder, "nbgrader", "autograde", "vae", "--create")
    run(folder, "nbgrader", "generate_feedback", "vae")
    report = (sys.executable, "-m", "autograder", "report", "vae")
    run(folder, *report)
    run(folder, *report, "--shareable")
    return folder


@pytest.fixture(scope="module")
def data(course: Path) -> dict:
    return json.loads((course / "report.json").read_text())


def test_the_checks_have_their_known_pass_rates(data):
    """Points of ada, ben, carl, eve: 2 + 2, 0 + 2, 0 + 1, 0 + 2; fay is not counted."""
    assert data["counts"]["in_checks"] == 4 and data["counts"]["submissions"] == 5
    checks = [c for c in data["checks"] if c["task"] == "test_kl_loss"]
    reduction = [c for c in checks if c["part"] == "reduction"]
    assert {c["pass_rate"] for c in checks if c["part"] == "formula"} == {1.0}
    assert any(c["pass_rate"] == 0.75 for c in reduction)
    for check in checks:
        if check["pass_rate"] == 1:
            assert check["discrimination"] is None
        else:
            # without the point of the part: 3, 1, 1, 1
            expected = np.corrcoef([1, 1, 0, 1], [3, 1, 1, 1])[0, 1]
            assert check["discrimination"] == pytest.approx(expected)
    others = [c for c in data["checks"] if c["task"] == "test_vae_class"]
    assert 0.25 in {c["pass_rate"] for c in others}
    assert data["points"]["auto"]["mean"] == pytest.approx((4 + 2 + 1 + 2) / 4)


def test_the_misconception_is_named(data):
    (found,) = [m for m in data["misconceptions"] if m["task"] == "test_kl_loss"]
    assert (found["name"], found["count"]) == (WRONG, 1)
    assert "section" in found["place"]


def test_repairs_refusals_and_what_waits_are_known(data):
    told = {(n["student"], n["kind"]): n["suspicious"] for n in data["notes"]}
    assert told == {
        (EVE, "edited test cell"): True,
        (EVE, "link or special file"): True,
    }
    (refused,) = data["without_score"]
    assert refused["student"] == "fay" and "no notebook" in refused["reason"]
    assert [(w["task"], w["count"]) for w in data["waiting"]] == [("q_10_2b", 1)]
    assert data["time"]["n"] == 5 and data["time"]["median"] > 0
    titles = {t["task"]: t["title"] for t in data["tasks"]}
    assert titles["test_kl_loss"].startswith("10.3a Write kl_loss")
    assert list(titles) == ["test_vae_class", "q_10_2b", "test_kl_loss"]


def test_the_page_shows_names_as_text_and_no_answer(course):
    page = BeautifulSoup((course / "report.html").read_text(), "html.parser")
    assert EVE in page.text
    shown = "\n".join(
        visible_text(course / f"{name}.{kind}")
        for name in ("report", "report-shareable")
        for kind in ("html", "json", "csv")
    )
    assert leaks(shown, secrets("vae")) == []


def test_what_the_grader_notes_is_not_in_the_feedback(course):
    """The reason of a repair is told to the student; the grader's own facts are not."""
    names = [
        check.__name__ for check in checks_of(hidden_module("vae", "test_kl_loss"))
    ]
    assert "test_mean_over_the_batch" in names
    for student in ("carl", EVE):
        page = course / "feedback" / student / "vae" / "vae.html"
        text = page.read_text()
        assert [w for w in ("vae_course", "verdict+json", *names) if w in text] == []
    assert "was edited: the original was run" in visible_text(page)
