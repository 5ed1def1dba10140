"""Every known wrong submission loses points where it should, every right one none."""

import re
from pathlib import Path

import nbformat
import pytest

from autograder.chapters import place
from autograder.checks import judge
from autograder.corpus_entries import (
    CorpusEntry,
    CorpusError,
    answer_cells,
    entry_submission,
    find_entry,
    graded_cells,
    load_entries,
    load_entry,
    make_notebook,
    tasks_of,
)
from autograder.course import ASSIGNMENTS, CORPUS, ROOT
from autograder.definitions import cells_by_grade_id

ENTRIES = [
    e for folder in sorted(CORPUS.iterdir()) if folder.is_dir()
    for e in load_entries(folder.name)
]  # fmt: skip
ATTEMPTS = {  # wrong and right ones that there must be at least
    "architectures": (160, 13),
    "generative_classifier": (200, 11),
    "vae": (35, 15),
}


def named(kind: str) -> pytest.MarkDecorator:
    entries = [e for e in ENTRIES if e.kind == kind]
    ids = [f"{e.assignment}-{e.name}" for e in entries]
    return pytest.mark.parametrize("entry", entries, ids=ids)


@named("wrong")
def test_wrong_ones_lose_points_once(entry: CorpusEntry) -> None:
    submission = entry_submission(entry)
    verdicts = {
        task: judge(entry.assignment, task, submission)
        for task in graded_cells(entry.assignment)
    }
    lost = {task for task, v in verdicts.items() if v.score < v.maximum}
    assert lost == {entry.task}, "\n".join(verdicts[t].message() for t in lost)


@named("right")
def test_right_ones_get_full_marks(entry: CorpusEntry) -> None:
    submission = entry_submission(entry)
    for task in graded_cells(entry.assignment):
        verdict = judge(entry.assignment, task, submission)
        assert verdict.score == verdict.maximum, verdict.message()


@named("wrong")
def test_facts_of_wrong_ones(entry: CorpusEntry) -> None:
    assert entry.task in {tasks_of(entry.assignment)[cell] for cell in entry.cells}
    assert 30 < len(entry.hint) < 400 and len(entry.title) <= 88
    assert place(entry.chapter)  # raises for a place that the book does not have
    assert (
        f"file: {Path(entry.chapter.split('#')[0]).stem}\n"
        in (ROOT / "_toc.yml").read_text()
    )


@pytest.mark.parametrize("entry", ENTRIES, ids=[e.name for e in ENTRIES])
def test_entry_differs_from_reference(entry: CorpusEntry) -> None:
    for name, code in entry.cells.items():
        assert code.strip() != answer_cells(entry.assignment)[name].strip()
        compile(code, f"<{entry.name}>", "exec")


def test_there_are_enough() -> None:
    for assignment, (wrong, right) in ATTEMPTS.items():
        assert len(load_entries(assignment, "wrong")) >= wrong
        assert len(load_entries(assignment, "right")) >= right
    titles = [(e.assignment, e.title) for e in ENTRIES]
    assert len(titles) == len(set(titles))


def test_every_task_has_wrong_ones() -> None:
    for assignment in ATTEMPTS:
        tried = {e.task for e in load_entries(assignment, "wrong")}
        assert tried == set(graded_cells(assignment))


def test_notebook_is_the_released_one_with_answers() -> None:
    entry = find_entry("vae", "wrong/missing_half")
    notebook = make_notebook(entry)
    nbformat.validate(notebook)
    released = nbformat.read(ASSIGNMENTS / "vae" / "vae.ipynb", as_version=4)
    assert len(notebook.cells) == len(released.cells)
    changed = {
        before.metadata.get("nbgrader", {}).get("grade_id")
        for before, after in zip(released.cells, notebook.cells, strict=True)
        if before.source != after.source
    }
    assert changed == set(answer_cells("vae"))
    cells = cells_by_grade_id(notebook.cells)
    assert cells["kl_loss"].source == entry.cells["kl_loss"]
    code = "\n".join(c.source for c in notebook.cells if c.cell_type == "code")
    assert "NotImplementedError" not in code and "### BEGIN" not in code


HEAD = '"""A title\n\ntask: test_kl_loss\nhint: a hint\nchapter: kl.md\n"""\n'


@pytest.mark.parametrize(
    ("text", "story"),
    [
        ("x = 1\n", "begin with a docstring"),
        ('"""A title\n\ntask: test_kl_loss\n"""\n', "needs task and hint and chapter"),
        ('"""A title\n\nno key here\n"""\n', "no key"),
        ("def f(:\n", "no Python"),
        (HEAD + "# %% kl_los\nx = 1\n", "no answer cell 'kl_los'"),
        (HEAD + "# %% replace kl_loss\n# old: no such line\n# new: x\n", "0 times"),
        (HEAD + "# %% replace kl_loss\n# new: x\n", "without `# old:`"),
        (HEAD + "# %% replace kl_loss\nx = 1\n", "neither"),
    ],
)
def test_bad_files_are_named(tmp_path: Path, text: str, story: str) -> None:
    path = tmp_path / "vae" / "wrong" / "bad.py"
    path.parent.mkdir(parents=True)
    path.write_text(text)
    with pytest.raises(CorpusError, match=re.escape(story)) as caught:
        load_entry(path)
    assert str(caught.value).startswith("wrong/bad: ")
    assert "\n" not in str(caught.value)


def test_unknown_entries_are_named() -> None:
    for name in ("wrong/no_such", "", "../vae/wrong/missing_half", "missing_half"):
        with pytest.raises(CorpusError, match="has no entry"):
            find_entry("vae", name)
