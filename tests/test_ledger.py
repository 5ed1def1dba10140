"""Numbers of the book that say their units, and the table that collects them."""

import json
import sys

import pytest

from autograder.course import ROOT

sys.path.insert(0, str(ROOT / "book"))
sys.path.insert(0, str(ROOT / "book" / "_ext"))

import ledger
from ledger_page import is_number, rows

HTML = ROOT / "build/book/_build/html"


@pytest.fixture
def shown(monkeypatch):
    """What `glue` displays, in a fresh page."""
    from types import SimpleNamespace

    found = []
    monkeypatch.setattr(ledger, "_data", "")
    monkeypatch.setattr(
        ledger, "display", lambda data, raw, metadata: found.append((data, metadata))
    )
    monkeypatch.setattr(
        ledger, "get_ipython", lambda: SimpleNamespace(execution_count=3)
    )
    return found


def test_a_number_needs_a_unit(shown):
    with pytest.raises(ledger.LedgerError, match="total: a number needs a unit"):
        ledger.glue("total", 1.5)
    assert shown == []


def test_a_split_needs_data(shown):
    with pytest.raises(ledger.LedgerError, match="call about"):
        ledger.glue("total", 1.5, ledger.NATS, split="test")


def test_a_text_has_no_row(shown):
    ledger.glue("digits", "4 and 9")
    data, metadata = shown[0]
    assert "ledger" not in metadata
    assert list(rows({"digits": output(data, metadata)}, "page")) == []


def test_a_number_has_a_row_with_all_it_says(shown):
    from types import SimpleNamespace

    ledger.about(SimpleNamespace(source="sample", notice="5,000 images"))
    ledger.glue("total", 155.4321987, ledger.NATS, likelihood=ledger.GREY, split="test")
    data, metadata = shown[1]
    assert list(rows({"total": output(data, metadata)}, "page")) == [
        (", cell 3", "total", "155.432", ledger.NATS, ledger.GREY, "sample", "test")
    ]


def test_a_number_without_unit_has_no_row_and_is_a_warning(monkeypatch):
    plain = {"data": {"text/plain": "3.5"}, "metadata": {}}
    told = []
    monkeypatch.setattr("ledger_page.LOGGER.warning", lambda *a: told.append(a[1:]))
    assert list(rows({"x": plain}, "page")) == []
    assert told == [("page", "x")]
    assert is_number("3.5") and not is_number("'3.5'")


def output(data: dict, metadata: dict) -> dict:
    """As MyST-NB keeps what was glued: without its prefix, through JSON."""
    plain = {k.removeprefix(ledger.GLUE_PREFIX): v for k, v in data.items()}
    kept: dict = json.loads(json.dumps({"data": plain, "metadata": metadata}))
    return kept


def test_the_table_holds_every_number_that_was_glued():
    if not (HTML / "ledger.html").is_file():
        pytest.skip("the book is not built: run `make book`")
    text = (HTML / "ledger.html").read_text()
    pages = list((HTML.parent / "jupyter_execute").glob("*.glue.json"))
    assert len(pages) > 5
    for page in pages:
        for name, kept in json.loads(page.read_text()).items():
            if is_number(kept["data"]["text/plain"]):
                assert f"<p>{name}</p>" in text, f"{page.stem}: {name}"
