"""A class graded warm gets what it gets cold: the same reports, to the byte."""

import copy
import json

import pytest
from submissions import save
from test_hostile_machine import machine

from autograder.corpus_entries import find_entry
from autograder.definitions import cells_by_grade_id
from autograder.hostile_entries import base_notebook, small

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]


def test_reports_are_the_same_to_the_byte():
    right = small(base_notebook("right"))
    wrong = copy.deepcopy(right)
    found = find_entry("vae", "wrong/sum_over_batch").cells
    cells_by_grade_id(wrong.cells)["kl_loss"].source = found["kl_loss"]
    with machine() as made:
        files = [
            save(notebook, made.folder / "class" / f"{name}.ipynb")
            for name, notebook in (("right", right), ("wrong", wrong))
        ]
        reports = {}
        for mode, options in (("warm", ()), ("cold", ("--cold",))):
            outcomes = made.grade(files, options=options)
            reports[mode] = json.dumps([o.report for o in outcomes])
            assert "started cold" not in made.log
        scores = [o.report["score"] for o in outcomes]
    assert reports["warm"] == reports["cold"]
    assert scores == [4.0, 3.0]
