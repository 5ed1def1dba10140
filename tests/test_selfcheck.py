"""The report card: measured, complete, and able to find a fault."""

import dataclasses

import pytest

from autograder.course import assignments
from autograder.selfcheck.card import (
    REQUIRED_RUNS,
    ReportCard,
    as_text,
    assignment_card,
    faults,
)
from autograder.selfcheck.chance import run_often, simulated, stochastic_checks
from autograder.selfcheck.published import false_failures, published


@pytest.mark.parametrize("assignment", assignments())
def test_checks_find_every_wrong_one_and_accept_every_right_one(
    assignment: str,
) -> None:
    measured = assignment_card(assignment)
    assert measured.survivors == [] and measured.rejected == []
    assert measured.unexplained == []
    assert measured.chance < 1e-9


def test_every_stochastic_check_was_simulated_in_its_present_form() -> None:
    for one in simulated():
        assert one.runs >= REQUIRED_RUNS, f"run selfcheck --simulate {REQUIRED_RUNS}"
        assert one.failures == 0, one


@pytest.mark.parametrize("address", stochastic_checks(), ids=lambda a: a[2])
def test_right_answers_pass_with_new_noise(
    address: tuple[str, str, str, float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COURSE_CHECK_SEED")
    assignment, task, check, _ = address
    assert run_often(assignment, task, check, 5) == 0


def test_published_checks_miss_and_fail() -> None:
    by_task = {p.task: p for p in published()}
    assert set(by_task) == {"test_vae_class", "test_kl_loss"}
    for one in by_task.values():
        assert 0 < len(one.killed) < one.wrong
    assert "wrong/reverse_kl_of_batch_means" not in by_task["test_kl_loss"].killed
    # independent failures of mean and log-variance: 1 - (1 - 0.055)(1 - 0.025)
    assert false_failures(4000) == pytest.approx(0.079, abs=0.02)


def test_a_fault_is_named() -> None:
    good = assignment_card("vae")
    bad = dataclasses.replace(good, survivors=["wrong/x"], rejected=["right/y"])
    found = faults(ReportCard([bad], [], published(), 0.08))
    assert found == [
        "vae: wrong/x is not found by any check.",
        "vae: right/y is right and loses points.",
    ]
    assert faults(ReportCard([good], [], [], 0.08)) == []


def test_text_names_every_check() -> None:
    text = as_text(ReportCard([assignment_card("vae")], simulated(), published(), 0.08))
    assert all(record.name[5:] in text for record in assignment_card("vae").checks)
    assert "of runs" in text
