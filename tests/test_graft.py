"""Answers are placed on the master notebook, whatever happened to the rest."""

import copy
import random

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from submissions import answered, released

from autograder.definitions import cells_by_grade_id, grade_id, is_grade, is_solution
from autograder.graft import Ungradable, assignment_of, graft, read_notebook
from autograder.masters import master_of

ANSWERED = answered()


def test_a_submission_in_order_needs_no_repair():
    grafted = graft(ANSWERED, master_of("vae"))
    assert grafted.problems == []
    assert grafted.unanswered == set()
    names = cells_by_grade_id(grafted.notebook.cells)
    for name, cell in cells_by_grade_id(ANSWERED.cells).items():
        if is_solution(cell):
            assert names[name].source == cell.source


def test_the_released_notebook_has_no_answer():
    grafted = graft(released(), master_of("vae"))
    every = {grade_id(c) for c in released().cells if is_solution(c)}
    assert grafted.unanswered == every
    text = "\n".join(c.source for c in grafted.notebook.cells if is_solution(c))
    assert "BEGIN SOLUTION" not in text


def test_an_edited_test_is_run_as_it_was():
    notebook = copy.deepcopy(ANSWERED)
    cell = cells_by_grade_id(notebook.cells)["test_kl_loss"]
    cell.source = "2.0"
    cell.metadata.nbgrader.points = 1000
    grafted = graft(notebook, master_of("vae"))
    master = cells_by_grade_id(grafted.notebook.cells)["test_kl_loss"]
    assert "check(" in master.source and master.metadata.nbgrader.points == 2
    assert grafted.problems == [
        "Test cell test_kl_loss was edited: the original was run."
    ]


def test_a_missing_answer_is_the_stub_and_never_the_reference():
    notebook = copy.deepcopy(ANSWERED)
    notebook.cells = [c for c in notebook.cells if grade_id(c) != "kl_loss"]
    grafted = graft(notebook, master_of("vae"))
    cell = cells_by_grade_id(grafted.notebook.cells)["kl_loss"]
    assert "NotImplementedError" in cell.source
    assert "Cell kl_loss is missing." in grafted.problems


def test_of_two_answers_the_first_counts():
    notebook = copy.deepcopy(ANSWERED)
    copied = copy.deepcopy(cells_by_grade_id(notebook.cells)["kl_loss"])
    copied.source = "kl_loss = None"
    notebook.cells.append(copied)
    grafted = graft(notebook, master_of("vae"))
    cell = cells_by_grade_id(grafted.notebook.cells)["kl_loss"]
    assert cell.source != "kl_loss = None"
    assert grafted.problems == ["Cell kl_loss stands 2 times: the first one counts."]


def test_a_students_own_cell_stays_in_its_place():
    notebook = copy.deepcopy(ANSWERED)
    at = [grade_id(c) for c in notebook.cells].index("kl_loss")
    own = nbformat.v4.new_code_cell("HALF = 0.5", metadata={"tags": ["skip-execution"]})
    notebook.cells.insert(at, own)
    cells = graft(notebook, master_of("vae")).notebook.cells
    sources = [c.source for c in cells]
    where = sources.index("HALF = 0.5")
    assert where < [grade_id(c) for c in cells].index("kl_loss")
    assert cells[where].metadata == {}


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(0, 30))
def test_no_damage_to_other_cells_changes_answers_or_tests(
    rng: random.Random, count: int
):
    notebook = copy.deepcopy(ANSWERED)
    others = [c for c in notebook.cells if not is_solution(c)]
    gone = {id(c) for c in rng.sample(others, min(count, len(others)))}
    notebook.cells = [c for c in notebook.cells if id(c) not in gone]
    rng.shuffle(notebook.cells)
    whole = graft(ANSWERED, master_of("vae")).notebook.cells
    mended = graft(notebook, master_of("vae")).notebook.cells
    pick = [(grade_id(c), c.source) for c in whole if is_grade(c) or is_solution(c)]
    got = [(grade_id(c), c.source) for c in mended if is_grade(c) or is_solution(c)]
    assert got == pick


def test_the_assignment_is_found_by_its_cells():
    assert assignment_of(released()) == "vae"
    with pytest.raises(Ungradable, match="None of this course's cells"):
        assignment_of(nbformat.v4.new_notebook())


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "not JSON|invalid JSON"),
        (b"print('hello')", "not JSON|invalid JSON"),
        (b'{"cells": [', "not JSON|invalid JSON"),
        (b"\xff\xfe\x00{", "UTF-8"),
        (b"[1, 2]", "no notebook"),
        (
            b'{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": 3}',
            "no note",
        ),
    ],
)
def test_what_is_no_notebook_is_refused_in_one_line(tmp_path, content, reason):
    path = tmp_path / "a.ipynb"
    path.write_bytes(content)
    with pytest.raises(Ungradable, match=reason) as error:
        read_notebook(path)
    assert "\n" not in str(error.value)


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    with pytest.raises(Ungradable, match="no such file"):
        read_notebook(tmp_path / "none.ipynb")
    with pytest.raises(Ungradable, match="folder"):
        read_notebook(tmp_path)


def test_a_notebook_with_a_byte_order_mark_is_read(tmp_path):
    path = tmp_path / "a.ipynb"
    path.write_text("\ufeff" + nbformat.writes(released()), encoding="utf-8")
    assert read_notebook(path).cells
