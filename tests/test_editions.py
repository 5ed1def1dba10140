"""The instructor edition has the answers, and the student edition has not."""

import subprocess

import nbformat
import pytest
import yaml
from answers import leaks, secrets

from autograder.course import ROOT, assignments


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    target = tmp_path_factory.mktemp("edition") / "source"
    tool = ROOT / "tools" / "instructor_edition.py"
    subprocess.run([tool, target, target / "cache"], cwd=ROOT, check=True)
    return target


@pytest.mark.parametrize("assignment", assignments())
def test_answers_stand_in_the_instructor_edition(sources, assignment):
    page = sources / "book" / "solutions" / f"{assignment}.ipynb"
    text = "\n".join(c.source for c in nbformat.read(page, as_version=4).cells)
    hidden = secrets(assignment)
    assert len(hidden) > 20
    assert set(leaks(text, hidden)) == set(hidden.values())


def test_contents_name_the_solutions_in_one_edition_only(sources):
    own = yaml.safe_load((sources / "_toc.yml").read_text())
    shared = yaml.safe_load((ROOT / "_toc.yml").read_text())
    assert own["parts"][:-1] == shared["parts"]
    pages = [f"solutions/{a}" for a in assignments()]
    assert [c["file"] for c in own["parts"][-1]["chapters"]] == pages
    assert "solutions/" not in (ROOT / "_toc.yml").read_text()
    config = yaml.safe_load((sources / "_config.yml").read_text())
    assert "Do not publish" in config["html"]["announcement"]


def test_an_unknown_edition_is_named_in_one_line():
    done = subprocess.run(
        ["tools/build_book", "teacher"], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 2
    assert done.stderr == "EDITION is student or instructor, not 'teacher'.\n"
