"""A shareable report gives nobody away: no name, no small group, no order."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from graded_class import Student, make_course
from hypothesis import given
from hypothesis import strategies as st
from nbgrader.api import Gradebook

from autograder.__main__ import main
from autograder.report.sharing import SMALLEST, large, shareable

KL, VAE = "wrong/sum_over_batch", "wrong/no_sigmoid"
FILES = ("report-shareable.html", "report-shareable.json", "report-shareable.csv")
pytestmark = pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")


def a_class() -> list[Student]:
    """Twelve with unmistakable names: 4 fail a, 1 fails b, all pass c, none d."""
    students = []
    for number in range(12):
        passes = "c" + ("a" if number >= 4 else "") + ("b" if number else "")
        named = {"test_one": [VAE if number == 0 else KL]} if number < 4 else {}
        told = {"notes": [f"The notebook was handed in as zzfile{number}.ipynb."]}
        facts = {"seconds": 1000.5 + number} | (told if number < 2 else {})
        written = None if number == 3 else 0.0
        students.append(Student(f"zzname{number}", passes, written, named, facts))
    students.append(Student("zzrefused", "", facts={"refused": "zzfile is a link."}))
    return students


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_course(tmp_path_factory.mktemp("sharing") / "zzfolder", a_class())


@pytest.fixture(scope="module")
def files(course: Path) -> dict[str, str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(course)
        assert main(["report", "vae", "--shareable"]) == 0
    return {name: (course / name).read_text() for name in FILES}


def test_nothing_of_a_person_is_in_any_file(course, files):
    with Gradebook(f"sqlite:///{course}/gradebook.db", "a-course") as gradebook:
        ids = [s.id for s in gradebook.assignment_submissions("vae")]
        ids += [n.id for n in gradebook.notebook_submissions("vae", "vae")]
    assert len(ids) == 26
    for name, text in files.items():
        assert "zz" not in text, name
        assert not [i for i in ids if i in text], name
        assert "1000" not in text and str(course.parent) not in text, name


def counts(value: Any, key: str = "") -> Iterator[int]:
    """Every number of submissions in the JSON."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from counts(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from counts(inner, key)
    elif key in ("n", "count", "passed", "in_checks", "lost", "named", "full", "none"):
        yield from [] if value is None else [value]


def test_no_group_is_small(files):
    data = json.loads(files[FILES[1]])
    told = list(counts(data))
    assert told and all(n == 0 or n >= SMALLEST for n in told)
    checks = {c["part"]: c for c in data["checks"]}
    assert checks["a"]["pass_rate"] == pytest.approx(0.7)  # 8 of 12, in tenths
    assert checks["b"]["pass_rate"] is None and checks["b"]["suppressed"]
    assert checks["b"]["discrimination"] is None
    assert (checks["c"]["pass_rate"], checks["d"]["pass_rate"]) == (1, 0)
    assert [m["name"] for m in data["misconceptions"]] == [KL]
    assert data["notes"] == [] and data["students"] == []
    # one who waits could be told from the difference to the others
    assert data["points"]["total"]["bins"] == []
    assert sum(b["count"] for b in data["points"]["auto"]["bins"]) == 12


def test_the_page_says_what_was_done(files):
    page = BeautifulSoup(files[FILES[0]], "html.parser")
    assert "fewer than 3 submissions" in page.select_one("header .note").text
    assert "too small a group" in page.text
    assert not page.select("#waiting, #without, #time, .tiles")


def test_two_are_too_few_for_any_number(tmp_path, monkeypatch):
    course = make_course(tmp_path / "course", a_class()[:2])
    monkeypatch.chdir(course)
    assert main(["report", "vae", "--shareable"]) == 0
    data = json.loads((course / FILES[1]).read_text())
    assert list(counts(data)) == []
    page = BeautifulSoup((course / FILES[0]).read_text(), "html.parser")
    assert "single people" in page.select_one("main .note").text


@given(st.integers(0, 30), st.integers(0, 30))
def test_large_keeps_both_sides(part, rest):
    small = {1, 2}
    assert large(part, part + rest) == (part not in small and rest not in small)


def test_only_what_is_known_to_be_safe_is_kept():
    """A new table of the summary is not shared before somebody has thought about it."""
    empty = {"n": 0, "max": 1.0, "bins": []}
    summary = {
        **{k: "x" for k in ("assignment", "course", "made")},
        "counts": {"in_checks": 5, "new": 1},
        "points": {"auto": empty, "total": empty, "new": empty},
        **{k: [] for k in ("tasks", "checks", "misconceptions", "notes")},
        "new": ["zz"],
    }
    assert "new" not in json.dumps(shareable(summary))
