"""`python -m autograder grade`: points, messages, refusals, exit status."""

import contextlib
import io
import json

import pytest
from submissions import answered, released, save

from autograder.__main__ import main

SUM_OVER_BATCH = """
import sys
import warnings

def kl_loss(mean_z, logvar_z):
    warnings.warn("a warning costs nothing")
    print("neither does this", file=sys.stderr)
    return 0.5 * (mean_z**2 + logvar_z.exp() - 1 - logvar_z).sum()
"""

KEYS = {
    "file",
    "assignment",
    "score",
    "max_score",
    "checks",
    "needs_manual",
    "problems",
}


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """Reports for four files, graded in one call."""
    folder = tmp_path_factory.mktemp("files")
    files = [
        save(answered(), folder / "right.ipynb"),
        save(answered(kl_loss=SUM_OVER_BATCH), folder / "wrong.ipynb"),
        save(released(), folder / "empty.ipynb"),
        folder / "text.ipynb",
    ]
    files[-1].write_text("Dear teacher, my dog ate it.")
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        status = main(["grade", "--json", *map(str, files)])
    reports = json.loads(out.getvalue())
    return status, {r["file"].split("/")[-1]: r for r in reports}


@pytest.mark.slow
def test_the_reference_gets_full_marks(graded):
    report = graded[1]["right.ipynb"]
    assert set(report) == KEYS
    assert report["assignment"] == "vae"
    assert report["score"] == report["max_score"] == 14
    assert all(c["score"] == c["max_score"] for c in report["checks"])
    assert report["problems"] == []
    assert len(report["needs_manual"]) == 14


@pytest.mark.slow
def test_a_wrong_answer_loses_its_part_and_nothing_else(graded):
    report = graded[1]["wrong.ipynb"]
    lost = {c["grade_id"]: c for c in report["checks"] if c["score"] < c["max_score"]}
    assert list(lost) == ["test_kl_loss"], report
    cell = lost["test_kl_loss"]
    assert (cell["score"], cell["max_score"]) == (1, 2)
    assert "should be averaged" in cell["message"]
    assert "Visible test" in cell["message"]


@pytest.mark.slow
def test_an_untouched_notebook_gets_nothing_and_needs_nobody(graded):
    report = graded[1]["empty.ipynb"]
    assert report["score"] == 0
    assert report["needs_manual"] == []
    assert "not written yet" in report["checks"][0]["message"]


@pytest.mark.slow
def test_a_file_that_is_no_notebook_is_named_and_the_rest_goes_on(graded):
    status, reports = graded
    assert status == 1
    refused = reports["text.ipynb"]
    assert refused["score"] is None and refused["checks"] == []
    assert "no notebook" in refused["problems"][0]


def test_a_missing_file_is_one_line(capsys, tmp_path):
    assert main(["grade", str(tmp_path / "gone.ipynb")]) == 1
    out = capsys.readouterr().out.strip()
    assert out.endswith("gone.ipynb: not graded. There is no such file.")
    assert "\n" not in out


@pytest.mark.parametrize("arguments", [[], ["grade"], ["mark", "a.ipynb"]])
def test_wrong_usage_exits_with_2(arguments, capsys):
    with pytest.raises(SystemExit) as error:
        main(arguments)
    assert error.value.code == 2
    assert "usage" in capsys.readouterr().err
