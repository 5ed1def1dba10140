"""The table of the book's numbers: complete, and each says what it stands for."""

import json
import sys
import tomllib
from types import SimpleNamespace

import pytest
from nbformat.v4 import new_code_cell, new_output

from autograder.course import ROOT

sys.path.insert(0, str(ROOT / "book" / "_ext"))

import ledger_page
from ledger_page import is_number, numbered_glue_of_cell, rows

HTML = ROOT / "build/book/_build/html"
UNITS = {"total": "nats per image | grey-pixel cross-entropy | test", "n_*": "images"}


@pytest.fixture
def told(monkeypatch):
    """What was warned of."""
    found = []

    def warning(text, *values):
        found.append(text % values)

    monkeypatch.setattr(ledger_page, "LOGGER", SimpleNamespace(warning=warning))
    return found


def glued(**values):
    """As MyST-NB keeps what a page has glued in its third cell."""
    return {
        name: {"data": {"text/plain": repr(value)}, "metadata": {"cell": 3}}
        for name, value in values.items()
    }


def test_a_number_has_a_row_with_all_that_is_said_of_it(told):
    outputs = glued(notice="Full MNIST: 55,000", total=155.4321987, n_train=55000)
    likelihood = "grey-pixel cross-entropy"
    assert list(rows("page", outputs, UNITS)) == [
        (", cell 3", "total", "155.432", "nats per image", likelihood, "full", "test"),
        (", cell 3", "n_train", "55000", "images", "—", "—", "—"),
    ]
    assert told == []


def test_the_data_are_those_of_the_page(told):
    outputs = glued(notice="Sample of MNIST", total=1.0, n_x=1)
    assert next(rows("page", outputs, UNITS))[5] == "sample"


def test_a_number_that_nobody_explains_is_a_warning(told):
    assert len(list(rows("page", glued(total=1.0, n_x=2, other=3.5), UNITS))) == 2
    assert told == ["units.toml has no entry for other of page page"]


def test_an_entry_without_a_number_is_a_warning(told):
    assert len(list(rows("page", glued(total=1.0), UNITS))) == 1
    assert told == ["units.toml: page page has no number n_*"]


def test_a_text_has_no_row(told):
    assert list(rows("page", glued(digits="4 and 9", seven="7"), {})) == []
    assert is_number("3.5e-7") and not is_number("'3.5'")
    assert told == []


def test_the_number_of_the_cell_is_kept():
    cell = new_code_cell(execution_count=7)
    record = {"scrapbook": {"name": "x", "mime_prefix": ""}}
    data = {"text/plain": "1"}
    cell.outputs = [new_output("display_data", data, metadata=record)]
    (name, output), *_ = numbered_glue_of_cell(cell)
    assert (name, output["metadata"]["cell"]) == ("x", 7)


def test_the_table_holds_every_number_that_was_glued():
    if not (HTML / "ledger.html").is_file():
        pytest.skip("the book is not built: run `make book`")
    text = (HTML / "ledger.html").read_text()
    pages = list((HTML.parent / "jupyter_execute").glob("*.glue.json"))
    assert {p.name.split(".")[0] for p in pages} >= set(
        tomllib.loads((ROOT / "book" / "units.toml").read_text())
    )
    for page in pages:
        for name, kept in json.loads(page.read_text()).items():
            if is_number(kept["data"]["text/plain"]):
                assert f"<p>{name}</p>" in text, f"{page.stem}: {name}"
                assert isinstance(kept["metadata"]["cell"], int)
