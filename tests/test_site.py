"""What is published: the student edition, complete, and nothing of the answers."""

import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
import yaml
from answers import leaks, secrets, visible_text

from autograder.course import ROOT, assignments

sys.path.insert(0, str(ROOT / "book" / "_ext"))

from launch import addresses

REPOSITORY = "https://github.com/someone/vae-course"
NOTEBOOK = "assignments/vae/vae.ipynb"


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    if not (ROOT / "build/book/_build/html/index.html").is_file():
        pytest.skip("the book is not built: run `make book`")
    target = tmp_path_factory.mktemp("site") / "site"
    subprocess.run([ROOT / "tools" / "make_site", target], cwd=ROOT, check=True)
    return target


def test_site_is_complete(site):
    for name in ("index.html", "kl.html", ".nojekyll", ".binder/requirements.txt"):
        assert (site / name).is_file()
    for assignment in assignments():
        assert (site / "assignments" / assignment / f"{assignment}.ipynb").is_file()


def test_site_holds_no_answer(site):
    hidden = {k: v for a in assignments() for k, v in secrets(a).items()}
    text = {".py", ".ipynb", ".html", ".md", ".txt", ".js", ".toml", ".json"}
    files = [path for path in site.rglob("*") if path.suffix in text]
    assert len(files) > 30
    found = {
        p.relative_to(site).as_posix(): leaks(visible_text(p), hidden) for p in files
    }
    assert {name: lines for name, lines in found.items() if lines} == {}
    assert not {"solutions", "autograder"} & {path.name for path in site.rglob("*")}


@pytest.mark.slow
def test_package_of_the_site_can_be_installed(site, tmp_path):
    """A wheel of the learner's package, from what is published alone."""
    copy = shutil.copytree(site, tmp_path / "site")
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--no-deps", "-w", tmp_path, copy],
        check=True,
        capture_output=True,
    )
    assert list(tmp_path.glob("vaebook-*.whl"))


def test_addresses_name_the_notebook():
    places = dict(addresses(REPOSITORY, "gh-pages", "https://hub.example/", NOTEBOOK))
    assert places["Colab"].endswith(f"/someone/vae-course/blob/gh-pages/{NOTEBOOK}")
    binder = urlsplit(places["Binder"])
    assert binder.path == "/v2/gh/someone/vae-course/gh-pages"
    assert parse_qs(binder.query)["urlpath"] == [f"lab/tree/{NOTEBOOK}"]
    asked = parse_qs(urlsplit(places["JupyterHub"]).query)
    assert unquote(asked["repo"][0]) == REPOSITORY
    assert asked["urlpath"] == [f"lab/tree/vae-course/{NOTEBOOK}"]


def test_no_address_no_links():
    assert addresses("", "gh-pages", "https://hub.example", NOTEBOOK) == []
    other = addresses("https://git.example/a/b", "main", "", NOTEBOOK)
    assert other == [], "Colab and Binder are asked for GitHub only"
    with pytest.raises(ValueError, match="owner/name"):
        addresses("https://github.com/someone", "main", "", NOTEBOOK)


def test_workflow_runs_what_the_readme_says():
    workflow = yaml.safe_load((ROOT / ".github/workflows/course.yml").read_text())
    steps = [step.get("run") for step in workflow["jobs"]["test"]["steps"]]
    assert "make test" in steps and "make site" in steps
    assert workflow["jobs"]["publish"]["needs"] == "test"
