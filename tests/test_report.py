"""`python -m autograder report`: tables with known answers, names that are no names."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from bs4 import BeautifulSoup
from graded_class import ANSWER, PARTS, Student, make_course
from nbformat.v4 import new_output

from autograder.__main__ import main
from autograder.isolation.staging import stage
from autograder.masters import master_of
from autograder.report.notes_kinds import OTHER, kind_of

KL, VAE = "wrong/sum_over_batch", "wrong/no_sigmoid"
NASTY = "<script>alert(1)</script>"
CLASS = [
    Student("ada", "abcd", 1.0, facts={"seconds": 2.0}),
    Student("ben", "abc", None, facts={"seconds": 4.0}),
    Student("cleo", "ad", 0.0, {"test_one": [KL]}, {"seconds": 12.0}),
    Student("dora", "", 0.0, {"test_one": [KL, VAE]}),
    Student("eve", "bd", 0.5, {"test_two": [VAE]}),
]
pytestmark = pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")
Report = tuple[dict, BeautifulSoup, list[dict[str, str]]]


def report(course: Path, monkeypatch: pytest.MonkeyPatch, *options: str) -> Report:
    monkeypatch.chdir(course)
    assert main(["report", "vae", "--output", "out", *options]) == 0
    name = "report-shareable" if "--shareable" in options else "report"
    data = json.loads((course / "out" / f"{name}.json").read_text())
    page = BeautifulSoup((course / "out" / f"{name}.html").read_text(), "html.parser")
    with (course / "out" / f"{name}.csv").open(newline="") as file:
        return data, page, list(csv.DictReader(file))


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_course(tmp_path_factory.mktemp("report") / "course", CLASS)


def test_pass_rate_and_discrimination_of_a_known_class(course, monkeypatch):
    data, page, rows = report(course, monkeypatch)
    passed = {  # of ada, ben, cleo, dora, eve
        "a": [1, 1, 1, 0, 0],
        "b": [1, 1, 0, 0, 1],
        "c": [1, 1, 0, 0, 0],
        "d": [1, 0, 1, 0, 1],
    }
    points = np.array([5, 4, 2, 0, 2])
    worth = {"a": 1, "b": 1, "c": 2, "d": 1}
    assert [c["part"] for c in data["checks"]] == list("abcd")
    for check in data["checks"]:
        part, column = check["part"], np.array(passed[check["part"]])
        rest = points - worth[part] * column
        expected = np.corrcoef(column, rest)[0, 1]
        assert check["pass_rate"] == pytest.approx(column.mean())
        assert check["discrimination"] == pytest.approx(expected)
        line = next(r for r in rows if r["kind"] == "check" and r["part"] == part)
        assert float(line["discrimination"]) == pytest.approx(expected)
        lines = page.select("#checks ~ .wide tr")
        said = next(r for r in lines if f"Aim of {part}" in r.text)
        assert f"{sum(column)} of 5" in said.text
        assert f"{expected:+.2f}".replace("-", "−") in said.text


def test_points_tasks_and_time(course, monkeypatch):
    data, page, _ = report(course, monkeypatch)
    assert data["points"]["auto"]["mean"] == pytest.approx((5 + 4 + 2 + 0 + 2) / 5)
    assert data["points"]["auto"]["max"] == 5
    # ben's written answer waits, so his points are not complete
    assert data["points"]["total"]["n"] == 4
    assert data["points"]["total"]["mean"] == pytest.approx((6 + 2 + 0 + 2.5) / 4)
    tasks = {t["task"]: t for t in data["tasks"]}
    assert tasks[ANSWER]["waiting"] == 1 and tasks[ANSWER]["n"] == 4
    assert {b["low"]: b["count"] for b in tasks["test_one"]["bins"]} == {
        0: 1,
        1: 2,
        2: 2,
    }
    assert data["time"] == {"n": 3, "median": 4.0, "longest": 12.0, "total": 18.0}
    assert "4.0 s in the middle" in " ".join(page.text.split())


def test_what_waits_is_named_with_its_address(course, monkeypatch):
    data, page, _ = report(course, monkeypatch)
    (row,) = data["waiting"]
    assert (row["task"], row["count"]) == (ANSWER, 1)
    assert row["address"] == "/formgrader/gradebook/vae/vae"
    assert row["first"].startswith("/formgrader/submissions/")
    assert row["first"] in page.text


def test_misconceptions_are_counted_and_linked(course, monkeypatch):
    data, page, _ = report(course, monkeypatch, "--book", "https://example.org/b/")
    found = {(m["task"], m["name"]): m for m in data["misconceptions"]}
    assert found["test_one", KL]["count"] == 2
    assert found["test_one", KL]["undecided"] == 1
    assert found["test_one", VAE]["count"] == found["test_two", VAE]["count"] == 1
    assert data["misconceptions"][0]["name"] == KL
    links = [a["href"] for a in page.select("#misconceptions ~ .wide a")]
    assert "https://example.org/b/kl.html#sums-and-means" in links
    lost = {f["task"]: (f["lost"], f["named"]) for f in data["failures"]}
    assert lost == {"test_one": (3, 2), "test_two": (4, 1)}


def test_the_page_loads_nothing_and_runs_nothing(course, monkeypatch):
    _, page, _ = report(course, monkeypatch)
    assert page.select("script, link, iframe, img, object") == []
    policy = page.select_one("meta[http-equiv='Content-Security-Policy']")["content"]
    assert policy.startswith("default-src 'none'")
    style = page.select_one("style").text
    assert "--pst-color-primary:" in style and "prefers-color-scheme: dark" in style
    assert "url(" not in style and "@import" not in style


def test_a_name_or_a_note_is_never_markup(tmp_path, monkeypatch):
    lost = new_output("error", ename="KernelLost", evalue=NASTY, traceback=[])
    facts = {"notes": [f"The notebook was handed in as {NASTY}."], "seconds": NASTY}
    course = make_course(
        tmp_path / "course",
        [
            Student("ada<b>", facts=facts, outputs=(lost,)),
            Student("ben", "a", named={"test_two": [NASTY]}),
            Student("=cmd()", facts={"refused": NASTY}),
        ],
    )
    data, page, rows = report(course, monkeypatch)
    assert page.select("script, b:not(.columns b, .small b)") == []
    assert page.text.count(NASTY) == 4
    assert "ada<b>" in page.text
    kinds = {n["kind"]: n["suspicious"] for n in data["notes"]}
    assert kinds == {"other file name": False, "Python was lost while it ran": True}
    assert not any(v.startswith(("=", "@")) for row in rows for v in row.values())


def test_a_refused_one_and_an_ungraded_one_are_named(tmp_path, monkeypatch):
    refused = Student("ben", "", facts={"refused": "The file is no notebook."})
    course = make_course(tmp_path / "course", [*CLASS[:1], refused])
    (course / "submitted" / "late" / "vae").mkdir(parents=True)
    data, page, _ = report(course, monkeypatch)
    reasons = {r["student"]: r["reason"] for r in data["without_score"]}
    assert "no notebook" in reasons["ben"]
    assert "nbgrader autograde vae --student=late" in reasons["late"]
    assert data["counts"]["in_checks"] == 1 and data["counts"]["submissions"] == 3
    assert all(c["n"] == 1 and c["discrimination"] is None for c in data["checks"])
    assert "not defined" in page.text


def test_what_does_not_agree_is_told(tmp_path, monkeypatch):
    course = make_course(tmp_path / "course", CLASS[:3])
    for student, text in (("ada", "{"), ("ben", None)):
        path = course / "autograded" / student / "vae" / "vae.ipynb"
        other = course / "autograded" / "cleo" / "vae" / "vae.ipynb"
        path.write_text(other.read_text() if text is None else text)
    data, _, _ = report(course, monkeypatch)
    told = {(n["student"], n["kind"]) for n in data["notes"] if n["suspicious"]}
    assert ("ada", "notebook missing") in told
    assert ("ben", "gradebook and notebook differ") in told
    assert {c["n"] for c in data["checks"]} == {2}


def test_an_empty_class_has_an_honest_page(tmp_path, monkeypatch):
    course = make_course(tmp_path / "course", [])
    for options in ((), ("--shareable",)):
        data, page, _ = report(course, monkeypatch, *options)
        assert data["checks"] == [] and data["misconceptions"] == []
        assert page.select_one("main .note")
    assert "Nobody has handed in vae yet" in report(course, monkeypatch)[1].text


def test_one_line_where_there_is_nothing_to_report(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["report", "vae"]) == 1
    assert "There is no gradebook" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []  # and none is made
    course = make_course(tmp_path / "course", CLASS[:1])
    monkeypatch.chdir(course)
    (course / "file").touch()
    for arguments, said in (
        (["report", "cvae"], "no assignment 'cvae'; it has: vae."),
        (["report", "vae", "--output", "file/x"], "Can't write file/x/report.json"),
        (
            ["report", "vae", "--db", "sqlite:///gone.db"],
            "There is no gradebook gone.db",
        ),
        (["report", "vae", "--db", "nonsense"], "The gradebook can't be read"),
        (["report", "vae", "--book", "javascript:alert(1)"], "an address begins with"),
    ):
        assert main(arguments) == 1
        error = capsys.readouterr().err
        assert said in error and len(error.strip().splitlines()) == 1
    assert not list(course.glob("report*"))


def test_every_note_of_the_grader_has_a_kind(tmp_path):
    folder, target = tmp_path / "submitted", tmp_path / "staged"
    folder.mkdir()
    master = master_of("vae")
    given = json.loads(json.dumps(master.source))
    cells = {
        c["metadata"].get("nbgrader", {}).get("grade_id"): c for c in given["cells"]
    }
    cells["test_kl_loss"]["source"] = "2.0"
    given["cells"] += [cells["kl_loss"]]
    given["cells"].remove(cells["test_training"])
    (folder / "mine.ipynb").write_text(json.dumps(given))
    (folder / "timestamp.txt").write_text("yesterday")
    (folder / "link").symlink_to("/etc/passwd")
    notes = stage(folder, target, [master]).notes
    kept = json.loads((target / "vae.ipynb").read_text())["metadata"]["vae_course"]
    assert kept["notes"] == notes
    kinds = {kind_of(note, ran=False) for note in notes}
    assert kinds == {
        ("edited test cell", True),
        ("cell handed in more than once", True),
        ("missing cell", False),
        ("other file name", False),
        ("link or special file", True),
        ("unreadable date", False),
    }
    assert OTHER not in {kind for kind, _ in kinds}


def test_parts_of_the_class_are_those_of_its_notebooks():
    """The tables above were worked out for these points."""
    assert PARTS == {"test_one": {"a": 1, "b": 1}, "test_two": {"c": 2, "d": 1}}
