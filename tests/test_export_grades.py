"""Grade files for learning platforms, as their imports read them."""

import csv
import io
import os
import subprocess
from pathlib import Path

import pytest
from graded_class import Student, make_course
from hypothesis import given
from hypothesis import strategies as st
from nbgrader.api import Gradebook

from autograder.course import CourseError
from autograder.export.brightspace import BrightspaceExport
from autograder.export.canvas import CanvasExport
from autograder.export.identities import read_identities
from autograder.export.moodle import MoodleExport
from autograder.plain_writing import DANGEROUS, as_csv, number

FORMULA = '=HYPERLINK("http://x","y")'
IDENTITIES = [
    *(["student_id", "Email address", "ID number", "OrgDefinedId", "Username"],),
    *(["ada", "ada@example.org", "007", "#007", "ada.l"],),
    *(["ben", "", "008", "008", "ben"],),
    *(["cleo", FORMULA, "", "009", "cleo"],),
]
CLASS = [
    Student("ada", "abcd", 1.0),
    Student("ben", "a", None),
    Student("cleo", "c", 0.25),
    Student("dora", "", 0.0),
]
pytestmark = pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = make_course(tmp_path / "course", CLASS)
    with Gradebook(f"sqlite:///{folder}/gradebook.db", "a-course") as gradebook:
        gradebook.add_student("zoe")  # who hands nothing in
    write(folder / "identities.csv", IDENTITIES)
    monkeypatch.chdir(folder)
    return folder


def write(path: Path, rows: list[list[str]], delimiter: str = ",") -> None:
    with path.open("w", newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)


def export(kind: type, course: Path, **settings: object) -> list[list[str]]:
    """What the plugin writes, as its platform reads it."""
    plugin = kind(to="out.csv", **settings)
    with Gradebook(f"sqlite:///{course}/gradebook.db", "a-course") as gradebook:
        plugin.export(gradebook)
    return read(course / "out.csv")


def read(path: Path) -> list[list[str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.reader(file))


def test_moodle(course):
    header, *rows = export(MoodleExport, course)
    assert header == ["Email address", "ID number", "Username", "vae"]
    assert rows == [
        ["ada@example.org", "007", "ada.l", "6"],
        [f"'{FORMULA}", "", "cleo", "2.25"],  # a text, not a formula
    ]


def test_brightspace(course):
    header, *rows = export(BrightspaceExport, course, column="Exercise 10")
    end = "End-of-Line Indicator"
    assert header == ["OrgDefinedId", "Username", "Exercise 10 Points Grade", end]
    assert rows == [["#007", "#ada.l", "6", "#"], ["#009", "#cleo", "2.25", "#"]]


def test_canvas_takes_its_own_export_as_identities(course):
    write(
        course / "canvas_export.csv",
        [
            [*("Student", "ID", "SIS User ID", "SIS Login ID", "Section"), "VAE (77)"],
            ["    Points Possible", "", "", "", "", "6"],
            ["Lovelace, Ada", "11", "s11", "ada", "A", ""],
            ["-2+3", "12", "", "cleo", "A", ""],
        ],
    )
    settings = {"identities": "canvas_export.csv", "key": "SIS Login ID"}
    header, possible, *rows = export(
        CanvasExport, course, column="VAE (77)", **settings
    )
    assert header == [
        *("Student", "ID", "SIS User ID", "SIS Login ID", "Section"),
        "VAE (77)",
    ]
    assert possible == ["    Points Possible", "", "", "", "", "6"]
    assert rows == [
        ["Lovelace, Ada", "11", "s11", "ada", "A", "6"],
        ["'-2+3", "12", "", "cleo", "A", "2.25"],
    ]


def test_what_is_not_complete_goes_out_only_when_told(course, caplog):
    assert "ben" not in {row[2] for row in export(MoodleExport, course)}
    told = caplog.text
    assert "a part waits for a person" in told and "ben" in told
    assert "nothing handed in: zoe" in told
    assert "in identities.csv: dora" in told
    rows = export(MoodleExport, course, incomplete=True)
    assert ["", "008", "ben", "1"] in rows
    assert "Not complete, with the points so far: ben" in caplog.text


def test_a_late_penalty_is_taken_off_and_never_below_zero(course):
    address = f"sqlite:///{course}/gradebook.db"
    with Gradebook(address, "a-course") as gradebook:
        for name, penalty in (("ada", 1.5), ("cleo", 50.0)):
            notebook = gradebook.find_submission_notebook("vae", "vae", name)
            notebook.late_submission_penalty = penalty
        gradebook.db.commit()
    found = {row[2]: row[3] for row in export(MoodleExport, course)[1:]}
    assert found == {"ada.l": "4.5", "cleo": "0"}


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"identities": "gone.csv"}, "There is no file gone.csv"),
        ({"key": "matricule"}, "has no column 'matricule'; it has: student_id"),
        ({"identities": "names.csv"}, "none of the columns Email address, ID number"),
        ({"identities": "twice.csv"}, "two rows for ada"),
        ({"identities": "latin.csv"}, "is not UTF-8 text"),
        ({"identities": "."}, "can't be read"),
        ({"identities": "nobody.csv"}, "no score to export"),
        ({"assignment": ["cvae"]}, "no assignment 'cvae'; it has: vae"),
        ({"assignment": ["vae", "cvae"]}, "One file holds one assignment"),
        ({"to": "identities.csv/x.csv"}, "Can't write"),
    ],
)
def test_one_line_and_no_half_file(course, settings, said, capsys):
    write(course / "names.csv", [["student_id", "Name"], ["ada", "Ada"]])
    write(course / "twice.csv", [IDENTITIES[0], IDENTITIES[1], IDENTITIES[1]])
    write(course / "nobody.csv", [IDENTITIES[0]])
    (course / "latin.csv").write_bytes("student_id,Username\nada,Zoë".encode("latin-1"))
    (course / "out.csv").write_text("the file of yesterday")
    before = sorted(course.iterdir())
    plugin = MoodleExport(**{"to": "out.csv", **settings})
    with (
        Gradebook(f"sqlite:///{course}/gradebook.db", "a-course") as gradebook,
        pytest.raises(SystemExit) as ended,
    ):
        plugin.export(gradebook)
    line = str(ended.value.code)
    assert said in line and "\n" not in line
    assert (course / "out.csv").read_text() == "the file of yesterday"
    assert sorted(course.iterdir()) == before


def test_a_list_from_a_spreadsheet_is_read(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes("\ufeffstudent_id;ID number\r\n#ada; 007\r\n;x\r\n".encode())
    found = read_identities(path)
    assert found.columns == ("student_id", "ID number")
    assert found.rows == {"ada": {"student_id": "#ada", "ID number": "007"}}
    path.write_text("")
    with pytest.raises(CourseError, match="it has: none"):
        read_identities(path)


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
CELLS = TEXT | st.builds(lambda a, b: a + b, st.sampled_from(DANGEROUS), TEXT)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=5))
def test_no_cell_is_a_formula_and_no_text_is_lost(rows):
    read_back = list(csv.reader(io.StringIO(as_csv(rows), newline="")))
    assert len(read_back) == len(rows)
    for row, found in zip(rows, read_back, strict=True):
        for cell, text in zip(row, found, strict=True):
            assert not text.startswith(DANGEROUS)
            assert text.removeprefix("'" if cell.startswith(DANGEROUS) else "") == cell


@given(st.floats(0, 1e6))
def test_points_keep_two_decimals_and_no_exponent(value):
    assert float(number(value)) == pytest.approx(value, abs=0.005001)
    assert set(number(value)) <= set("0123456789.")
    assert as_csv([[number(value)]]).strip() == number(value)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["moodle.Moodle", "brightspace.Brightspace"])
def test_as_nbgrader_s_documentation_says(course, name):
    exporter = f"autograder.export.{name}Export"
    done = subprocess.run(
        [
            *("nbgrader", "export", f"--exporter={exporter}", "--to=grades.out"),
            "--PlatformExport.incomplete=True",
            '--assignment=["vae"]',
        ],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONWARNINGS": "ignore"},
    )
    assert done.returncode == 0, done.stderr
    assert len(read(course / "grades.out")) == 4
    assert "Left out, with no" in done.stderr and "dora" in done.stderr
