"""The zip of a class's feedback, read as each platform's importer reads it."""

import zipfile
from pathlib import Path

import pytest
from graded_class import Student, make_course

from autograder.__main__ import main

CLASS = [Student(name) for name in ("ada", "ben", "cleo", "dora")]
WORKSHEET = """\
Identifier,Full name,Email address,student_id
Participant 501,Ada_King Lovelace,ada@example.org,ada
Teilnehmer/in502,Benoît / Mandelbrot,ben@example.org,ben
Participant 503,..,cleo@example.org,cleo
"""
GRADES = """\
OrgDefinedId,First Name,Last Name,student_id,Folder
#1,Ada,Lovelace,ada,
#2,Ben,Smith,ben,
#3,Ben,Smith,cleo,22-9 - Ben Smith - Oct 4, 2026
"""
CANVAS = """\
Student,ID,SIS Login ID
    Points Possible,,
"Lovelace, Ada",11,ada
"Smith, Ben",12,ben
"Smith, Cleo",13,cleo
"""
BRIGHTSPACE_NAMES = (
    "11-9 - ada lovelace - Oct 3, 2026 11-02 AM/vae.ipynb",
    "11-9 - ada lovelace - Oct 4, 2026 9-30 AM/vae.ipynb",
    "21-9 - Ben Smith - Oct 4, 2026 9-31 AM/vae.ipynb",
    "22-9 - Ben Smith - Oct 4/vae.ipynb",
    "index.html",
)
CANVAS_NAMES = (
    "lovelaceada_11_901_vae.ipynb",
    "smithben_LATE_12_902_notes.ipynb",
    "smithben_LATE_12_903_vae.ipynb",
    "../_13_904_vae.ipynb",
)
pytestmark = pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = make_course(tmp_path / "course", CLASS)
    for student in ("ada", "ben", "cleo"):
        place = folder / "feedback" / student / "vae"
        place.mkdir(parents=True)
        (place / "vae.html").write_text(f"<p>for {student}</p>")
    (folder / "worksheet.csv").write_text(WORKSHEET)
    (folder / "grades.csv").write_text(GRADES.replace("Oct 4, 2026\n", "Oct 4\n"))
    (folder / "gradebook.csv").write_text(CANVAS)
    for name, names in (("d2l", BRIGHTSPACE_NAMES), ("canvas", CANVAS_NAMES)):
        with zipfile.ZipFile(folder / f"{name}.zip", "w") as archive:
            for entry in names:
                archive.writestr(entry, "{}")
    monkeypatch.chdir(folder)
    return folder


def contents(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return {n: archive.read(n).decode() for n in archive.namelist()}


def moodle_reads(name: str) -> tuple[int, str, str, str]:
    """The participant, the plugin and the file, as Moodle's importer splits a name."""
    info = name.split("/")[-1].split("_", 4)
    return int(info[1]), info[2], info[3], info[4]


def canvas_reads(name: str) -> list[int]:
    """User and attachment, as Canvas finds them in a name."""
    return [int(part) for part in name.split("_") if part.isdigit()][:2]


def test_moodle(course, capsys):
    arguments = ["--for", "moodle", "--identities", "worksheet.csv"]
    assert main(["feedback-zip", "vae", *arguments]) == 1  # dora has no feedback
    found = contents(course / "feedback-moodle.zip")
    read = {moodle_reads(name): text for name, text in found.items()}
    assert read == {
        (501, "assignsubmission", "file", "vae.html"): "<p>for ada</p>",
        (502, "assignsubmission", "file", "vae.html"): "<p>for ben</p>",
        (503, "assignsubmission", "file", "vae.html"): "<p>for cleo</p>",
    }
    assert not [n for n in found if "/" in n or n.startswith((".", "~"))]
    told = capsys.readouterr()
    assert "feedback for 3 students" in told.out
    assert told.err.strip() == "autograder: no feedback page: dora"


def test_brightspace_gets_its_own_folders_back(course, capsys):
    arguments = ["--identities", "grades.csv", "--download", "d2l.zip"]
    assert main(["feedback-zip", "vae", "--for", "brightspace", *arguments]) == 1
    assert contents(course / "feedback-brightspace.zip") == {
        "11-9 - ada lovelace - Oct 4, 2026 9-30 AM/vae.html": "<p>for ada</p>",
        "22-9 - Ben Smith - Oct 4/vae.html": "<p>for cleo</p>",
    }
    # two have the name of the other folder: nobody's feedback is put there
    assert "ben" in capsys.readouterr().err


def test_canvas_finds_user_and_file_in_each_name(course, capsys):
    arguments = ["--identities", "gradebook.csv", "--key", "SIS Login ID"]
    arguments += ["--for", "canvas", "--download", "canvas.zip", "--output", "x.zip"]
    assert main(["feedback-zip", "vae", *arguments]) == 1
    found = contents(course / "x.zip")
    assert {tuple(canvas_reads(n)): text for n, text in found.items()} == {
        (11, 901): "<p>for ada</p>",
        (12, 903): "<p>for ben</p>",
    }
    assert "smithben_LATE_12_903_vae.html" in found
    assert "cleo" in capsys.readouterr().err  # whose name leads out of the zip


def test_an_unpacked_download_does_as_well(course):
    with zipfile.ZipFile(course / "d2l.zip") as archive:
        archive.extractall(course / "unpacked")
    arguments = ["--identities", "grades.csv", "--download", "unpacked"]
    main(["feedback-zip", "vae", "--for", "brightspace", *arguments])
    assert len(contents(course / "feedback-brightspace.zip")) == 2


@pytest.mark.parametrize(
    ("platform", "identities", "more", "said"),
    [
        ("canvas", "gradebook.csv", ["--key", "ID"], "--download is needed"),
        ("canvas", "worksheet.csv", ["--download", "canvas.zip"], "columns ID"),
        ("brightspace", "grades.csv", ["--download", "gone.zip"], "can't be read"),
        ("brightspace", "grades.csv", ["--download", "grades.csv"], "no zip file"),
        ("moodle", "grades.csv", [], "none of the columns Full name"),
        ("moodle", "same.csv", [], "Two students would get"),
        ("moodle", "nobody.csv", [], "no feedback to pack"),
    ],
)
def test_one_line_and_no_zip(course, platform, identities, more, said, capsys):
    (course / "same.csv").write_text(
        WORKSHEET.replace("502", "501").replace(
            "Benoît / Mandelbrot", "Ada King Lovelace"
        )
    )
    (course / "nobody.csv").write_text(WORKSHEET.splitlines()[0])
    arguments = ["--for", platform, "--identities", identities, *more]
    assert main(["feedback-zip", "vae", *arguments]) == 1
    error = capsys.readouterr().err
    assert said in error and len(error.strip().splitlines()) == 1
    assert not list(course.glob("feedback-*.zip")) and not list(course.glob(".feed*"))
