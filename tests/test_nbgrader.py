"""nbgrader's own commands work in the checkout as their documentation says."""

import json
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

import nbformat
import pytest
from answers import leaks, secrets, visible_text
from nbgrader.api import Gradebook
from submissions import answered, released, save

from autograder.course import ROOT
from autograder.hidden.vae import test_kl_loss

REVERSED = """
def kl_loss(mean_z, logvar_z):
    m, v = mean_z.mean(0), logvar_z.mean(0)
    return 0.5 * ((1 + m**2) / v.exp() + v - 1).sum()
"""

pytestmark = pytest.mark.slow


def nbgrader(course: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["nbgrader", *arguments],
        cwd=course,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONWARNINGS": "ignore"},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course folder after release, two submissions, autograding and feedback."""
    folder = tmp_path_factory.mktemp("course")
    shutil.copytree(ROOT / "solutions" / "vae", folder / "solutions" / "vae")
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    (folder / "solutions" / "vae" / "notes.md").write_text("answers, for teachers")
    save(answered(), folder / "submitted" / "right" / "vae" / "vae.ipynb")
    wrong = answered(kl_loss=REVERSED, q_10_2b="Then sigma could be negative.")
    save(wrong, folder / "submitted" / "wrong" / "vae" / "vae.ipynb")
    nbgrader(folder, "generate_assignment", "vae", "--create")
    nbgrader(folder, "autograde", "vae", "--create")
    nbgrader(folder, "generate_feedback", "vae")
    return folder


def grades(course: Path, student: str) -> dict[str, tuple[float | None, bool]]:
    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        notebook = gradebook.find_submission_notebook("vae", "vae", student)
        return {g.name: (g.auto_score, g.needs_manual_grade) for g in notebook.grades}


def test_only_the_notebook_is_released(course: Path) -> None:
    files = [p.name for p in (course / "assignments").rglob("*") if p.is_file()]
    assert files == ["vae.ipynb"]


def test_scores(course: Path) -> None:
    right, wrong = grades(course, "right"), grades(course, "wrong")
    assert sum(score or 0 for score, _ in right.values()) == 14
    assert wrong["test_kl_loss"][0] == 0
    assert {n: s for n, (s, _) in right.items() if n != "test_kl_loss"} == {
        n: s for n, (s, _) in wrong.items() if n != "test_kl_loss"
    }
    assert sum(waits for _, waits in right.values()) == 14


def test_feedback_shows_messages_and_no_hidden_line(course: Path) -> None:
    page = course / "feedback" / "wrong" / "vae" / "vae.html"
    text = visible_text(page)
    assert "formula: 0 of 1 points" in text
    assert "check(" not in text and "HIDDEN" not in text
    assert "autograder" not in text
    for line in Path(test_kl_loss.__file__).read_text().splitlines():
        if len(line.strip()) > 30 and "should" not in line and '"' not in line:
            assert line.strip() not in text
    own = "\n".join(c.source for c in answered().cells)
    others = {k: v for k, v in secrets("vae").items() if not leaks(own, {k: v})}
    assert leaks(text, others) == []


def test_export(course: Path) -> None:
    nbgrader(course, "export")
    lines = (course / "grades.csv").read_text().splitlines()
    assert len(lines) == 3 and "max_score" in lines[0]
    assert any(",28.0" in line for line in lines[1:])


def test_validate(course: Path, tmp_path: Path) -> None:
    right = save(answered(), tmp_path / "right.ipynb")
    assert "Success" in nbgrader(course, "validate", str(right))
    empty = save(released(), tmp_path / "empty.ipynb")
    said = nbgrader(course, "validate", str(empty))
    assert "VALIDATION FAILED" in said.upper()


def test_an_unknown_assignment_is_refused(course: Path) -> None:
    done = subprocess.run(
        ["nbgrader", "autograde", "nothing"],
        cwd=course,
        capture_output=True,
        text=True,
    )
    assert done.returncode != 0
    assert "nothing" in done.stderr


def test_formgrader_serves_the_class(course: Path) -> None:
    """The pages on which instructors grade by hand, from a real server."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    command = ["jupyter", "lab", "--no-browser", f"--port={port}", "--port-retries=0"]
    settings = ["--IdentityProvider.token=", "--allow-root", "--log-level=ERROR"]
    server = subprocess.Popen(
        [*command, *settings], cwd=course, stderr=subprocess.DEVNULL
    )
    try:
        page = get(f"{address}/formgrader", server)
        assert "formgrader" in page.lower()
        listed = json.loads(get(f"{address}/formgrader/api/submissions/vae", server))
        assert {s["student"] for s in listed} == {"right", "wrong"}
        assert all(s["needs_manual_grade"] for s in listed)
    finally:
        server.terminate()
        server.wait(30)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def get(address: str, server: subprocess.Popen) -> str:
    """The body of a page; waits until the server is up."""
    for _ in range(120):
        assert server.poll() is None, "the server ended"
        try:
            with urllib.request.urlopen(address, timeout=30) as reply:
                return str(reply.read().decode())
        except urllib.error.HTTPError:
            raise
        except urllib.error.URLError:
            time.sleep(0.5)
    raise AssertionError(f"no answer from {address}")


def test_autograded_notebook_is_valid(course: Path) -> None:
    path = course / "autograded" / "wrong" / "vae" / "vae.ipynb"
    nbformat.validate(nbformat.read(path, 4))
