"""The diagnosis names what a student misunderstood, and nothing else."""

import functools

import pytest
import torch

from autograder.corpus_entries import (
    CorpusEntry,
    entry_submission,
    find_entry,
    graded_cells,
    load_entries,
)
from autograder.course import assignments
from autograder.diagnosis import behaviour, diagnose, known_behaviours, match
from autograder.reference import reference
from autograder.selfcheck.naming import Naming, naming
from autograder.sketch import agree, sketch
from autograder.submission import Submission
from autograder.verdict_cell import bundle, judge_and_explain

ASSIGNMENTS = assignments()


@functools.cache
def measured(assignment: str) -> Naming:
    return naming(assignment)


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_names_most_misconceptions_written_by_others(assignment: str) -> None:
    found = measured(assignment)
    assert found.asked >= 20
    assert found.named >= 0.8 * found.asked, found.unnamed


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_names_none_wrongly(assignment: str) -> None:
    assert measured(assignment).misnamed == ()


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_hardly_any_two_look_alike(assignment: str) -> None:
    """A mistake that the corpus does not know would get its look-alike's name."""
    assert len(measured(assignment).twins) <= 8, measured(assignment).twins


def test_right_answers_have_no_diagnosis() -> None:
    right = [Submission(vars(reference("vae")))]
    right += [entry_submission(e) for e in load_entries("vae", "right")[:3]]
    for submission in right:
        for task in graded_cells("vae"):
            assert diagnose("vae", task, submission) == ()


def explained(name: str) -> tuple[CorpusEntry, str, list[str]]:
    entry = find_entry("vae", name)
    verdict, names = judge_and_explain("vae", entry.task, entry_submission(entry))
    text = bundle(entry.task, verdict, names)["text/plain"]
    return entry, text, names


def test_student_reads_name_hint_and_section() -> None:
    entry, text, names = explained("wrong/reverse_kl_of_batch_means")
    assert names == [entry.name]
    assert entry.title in text and entry.hint in text
    assert "chapter “The KL loss”, section “The loss that lied”" in text


def test_two_that_behave_alike_are_both_named() -> None:
    _, text, names = explained("wrong/gradients_zeroed_once")
    assert names == ["wrong/gradients_never_zeroed", "wrong/gradients_zeroed_once"]
    assert "Or like this one" in text


def test_unknown_mistakes_are_not_named() -> None:
    namespace = dict(vars(reference("vae")))
    namespace["kl_loss"] = lambda mean_z, logvar_z: (mean_z**3).sum() + logvar_z.sum()
    verdict, names = judge_and_explain("vae", "test_kl_loss", Submission(namespace))
    assert verdict.score < verdict.maximum and names == []


def test_notebook_goes_on_as_if_nothing_had_been_asked() -> None:
    entry = find_entry("vae", "wrong/no_sigmoid")
    submission = entry_submission(entry)
    torch.manual_seed(3)
    expected = torch.rand(4)
    torch.manual_seed(3)
    behaviour("vae", entry.task, submission)
    assert torch.equal(torch.rand(4), expected)


def test_behaviour_is_repeatable() -> None:
    entry = find_entry("vae", "wrong/noise_times_variance")
    first, second = (
        behaviour("vae", entry.task, entry_submission(entry)) for _ in range(2)
    )
    assert match(first, {"again": second}) == ["again"]
    known = known_behaviours("vae", entry.task)
    assert match(first, known) == [entry.name]


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (torch.ones(3), torch.ones(3) + 1e-6, True),
        (torch.ones(3), torch.tensor([1.0, 1.0, 1.1]), False),
        (torch.tensor([1.0, 2.0]), torch.tensor([2.0, 1.0]), False),
        (torch.ones(3), torch.ones(3, 1), False),
        (torch.tensor([1.0, float("nan")]), torch.tensor([1.0, 0.0]), False),
        (1, 1.0, True),
        (True, 1, False),
        ((1, 2), [1, 2], True),
        ("a", "b", False),
        (None, 0, False),
    ],
)
def test_sketches_agree_when_replies_do(a: object, b: object, same: bool) -> None:
    assert agree(sketch(a), sketch(b)) == same
