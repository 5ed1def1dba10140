"""What a submitted folder may hold, and what becomes of it before it is graded."""

import copy
import os
from pathlib import Path

import nbformat
import pytest
from nbgrader.converters import Autograde
from submissions import answered, released, save

from autograder.course import CourseError
from autograder.definitions import cells_by_grade_id, is_solution
from autograder.isolation import nbgrader_side
from autograder.isolation.nbgrader_side import PREFIX, staging_folder
from autograder.isolation.staging import MOST_FILES, Staged, stage
from autograder.masters import master_of
from autograder.plain_files import NotPlain, read_plain

MASTERS = [master_of("vae")]


def staged(folder: Path, tmp_path: Path) -> tuple[Staged, nbformat.NotebookNode]:
    target = tmp_path / "staged"
    result = stage(folder, target, MASTERS)
    return result, nbformat.read(target / "vae.ipynb", 4)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "submitted"
    place.mkdir()
    return place


def test_an_orderly_submission_is_left_alone(folder: Path, tmp_path: Path) -> None:
    save(answered(), folder / "vae.ipynb")
    result, notebook = staged(folder, tmp_path)
    assert result.notes == [] and result.refused == {}
    mine, given = cells_by_grade_id(notebook.cells), cells_by_grade_id(answered().cells)
    for name, cell in given.items():
        if is_solution(cell):
            assert mine[name].source == cell.source


@pytest.mark.parametrize("name", ["vae (1).ipynb", "homework.ipynb"])
def test_another_name_is_accepted(folder: Path, tmp_path: Path, name: str) -> None:
    save(answered(), folder / name)
    result, notebook = staged(folder, tmp_path)
    assert result.notes == [f"The notebook was handed in as {name}."]
    assert "handed in as" in notebook.cells[0].source


def test_the_one_with_our_cells_is_taken(folder: Path, tmp_path: Path) -> None:
    save(nbformat.v4.new_notebook(), folder / "vae.ipynb")
    save(answered(), folder / "my work.ipynb")
    result, notebook = staged(folder, tmp_path)
    assert not result.refused
    assert (
        "NotImplementedError" not in cells_by_grade_id(notebook.cells)["kl_loss"].source
    )


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"{", "invalid JSON in line 1"),
        (b"", "no notebook"),
        (b"\xff\xfe\x00{", "not UTF-8"),
        (b"[1]", "no notebook"),
    ],
)
def test_what_is_no_notebook_gets_no_points_and_a_reason(
    folder: Path, tmp_path: Path, content: bytes, reason: str
) -> None:
    (folder / "vae.ipynb").write_bytes(content)
    result, notebook = staged(folder, tmp_path)
    assert reason in result.refused["vae"]
    assert reason in notebook.cells[0].source
    answers = cells_by_grade_id(notebook.cells)
    stubs = cells_by_grade_id(released().cells)
    assert answers["kl_loss"].source == stubs["kl_loss"].source


def test_an_empty_folder(folder: Path, tmp_path: Path) -> None:
    result, _ = staged(folder, tmp_path)
    assert result.refused == {
        "vae": "There is no notebook vae.ipynb in the submission."
    }


def test_links_pipes_and_folders_are_not_followed(folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("an answer")
    save(answered(), tmp_path / "outside.ipynb")
    (folder / "vae.ipynb").symlink_to(tmp_path / "outside.ipynb")
    (folder / "link.txt").symlink_to(secret)
    (folder / "up").symlink_to(tmp_path, target_is_directory=True)
    os.mkfifo(folder / "pipe")
    (folder / "data.csv").write_text("1,2")
    result, _ = staged(folder, tmp_path)
    assert "It is a link." in result.refused["vae"]
    kept = {p.name for p in (tmp_path / "staged").rglob("*")}
    assert kept == {"vae.ipynb", "data.csv"}
    assert sum("was left out" in note for note in result.notes) == 3


def test_too_many_files(folder: Path, tmp_path: Path) -> None:
    save(answered(), folder / "vae.ipynb")
    for i in range(MOST_FILES + 5):
        (folder / f"{i}.txt").write_text("x")
    result, _ = staged(folder, tmp_path)
    assert f"Only {MOST_FILES}" in result.notes[-1]
    assert len(list((tmp_path / "staged").iterdir())) == MOST_FILES + 1


def test_a_drawn_answer_keeps_its_picture(folder: Path, tmp_path: Path) -> None:
    notebook = copy.deepcopy(answered())
    cell = cells_by_grade_id(notebook.cells)["q_10_2b"]
    cell.attachments = {"sketch.png": {"image/png": "AAAA", "text/html": "<script>"}}
    save(notebook, folder / "vae.ipynb")
    _, result = staged(folder, tmp_path)
    kept = cells_by_grade_id(result.cells)["q_10_2b"]
    assert kept.attachments == {"sketch.png": {"image/png": "AAAA"}}


def test_plain_files_only(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"12345")
    assert read_plain(file, 5) == b"12345"
    with pytest.raises(NotPlain, match="larger than"):
        read_plain(file, 4)
    with pytest.raises(NotPlain, match="a folder"):
        read_plain(tmp_path, 10)
    with pytest.raises(NotPlain, match="no plain file"):
        read_plain(Path("/dev/zero"), 10)
    with pytest.raises(FileNotFoundError):
        read_plain(tmp_path / "b", 10)
    (tmp_path / "link").symlink_to(file)
    assert read_plain(tmp_path / "link", 10, follow=True) == b"12345"


def test_staging_folders_of_ended_runs_are_removed(tmp_path: Path) -> None:
    dead, alive = tmp_path / f"{PREFIX}999999999-x", tmp_path / f"{PREFIX}1-x"
    dead.mkdir()
    alive.mkdir()
    with staging_folder(tmp_path) as place:
        assert place.is_dir() and not dead.exists() and alive.exists()
    assert not place.exists()


def test_nbgrader_has_not_moved() -> None:
    """The two methods that are replaced are still where nbgrader calls them."""
    nbgrader_side.install()
    assert Autograde.start is nbgrader_side.start
    assert callable(nbgrader_side.STOCK_START)
    assert isinstance(nbgrader_side.STOCK_INPUT, property)


def test_another_version_of_nbgrader_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("nbgrader.__version__", "1.0.0")
    with pytest.raises(CourseError, match=r"written for nbgrader 0\.9\.6"):
        nbgrader_side.install()
