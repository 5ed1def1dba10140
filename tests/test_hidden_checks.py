"""Hidden checks survive whatever a student's function does, and say nothing secret."""

import re
import sys
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch
from answers import leaks, secrets

from autograder.checks import Verdict, judge
from autograder.corpus_entries import (
    CorpusEntry,
    entry_submission,
    graded_cells,
    load_entries,
)
from autograder.reference import reference
from autograder.submission import Submission


def raises(*_: Any, **__: Any) -> None:
    raise ValueError("my own error\nwith a second line")


def exits(*_: Any, **__: Any) -> None:
    sys.exit("bye")


def returning(value: Any) -> Callable[..., Any]:
    return lambda *_, **__: value


BAD: dict[str, Callable[..., Any]] = {
    "raises": raises,
    "exits": exits,
    "None": returning(None),
    "tuple": returning((1.0, "two")),
    "NumPy": returning(np.zeros((3, 3))),
    "text": returning("a result"),
    "NaN": returning(torch.tensor(float("nan"))),
    "three NaN": returning((float("nan"),) * 3),
    "wrong shape": returning(torch.zeros(3, 7)),
    "enormous": returning(torch.zeros(1).expand(4000, 5000)),
    "enormous tuple": returning((torch.zeros(1).expand(4000, 5000),) * 3),
}

PLACES = {
    "kl_loss": "test_kl_loss",
    "VAE": "test_vae_class",
    "VAE.sample_latent": "test_vae_class",
    "VAE.decode": "test_vae_class",
    "VAE.forward": "test_vae_class",
    "train": "test_training",
    "test": "test_training",
    "plot_latent": "test_plot_latent",
    "scatterplot_latent": "test_scatterplot_latent",
    "ConditionalVAE": "test_conditional_vae",
    "ConditionalVAE.encode": "test_conditional_vae",
    "ConditionalVAE.sample_latent": "test_conditional_vae",
    "ConditionalVAE.decode": "test_conditional_vae",
    "ConditionalVAE.forward": "test_conditional_vae",
    "train_cvae": "test_train_cvae",
    "test_cvae": "test_train_cvae",
    "plot_latent_cvae": "test_plot_latent_cvae",
    "scatterplot_latent_cvae": "test_scatterplot_latent_cvae",
}


def broken(place: str, bad: Callable[..., Any]) -> Submission:
    """The reference with one function or method replaced."""
    names = dict(vars(reference("vae")))
    name, _, method = place.partition(".")
    names[name] = type(name, (names[name],), {method: bad}) if method else bad
    return Submission(names)


def problems(verdict: Verdict) -> list[str]:
    return [o.problem for o in verdict.outcomes if o.problem is not None]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("bad", BAD)
def test_bad_functions_cost_their_checks_only(place: str, bad: str) -> None:
    submission = broken(place, BAD[bad])
    verdict = judge("vae", PLACES[place], submission)
    assert verdict.score < verdict.maximum
    for problem in problems(verdict):
        assert "\n" not in problem and 10 < len(problem) < 500
        assert "could not use" not in problem, "the story is not in a student's terms"
        assert "Traceback" not in problem and "site-packages" not in problem


@pytest.mark.parametrize("place", PLACES)
def test_other_tasks_keep_their_points(place: str) -> None:
    submission = broken(place, raises)
    for task in graded_cells("vae"):
        verdict = judge("vae", task, submission)
        full = verdict.score == verdict.maximum
        assert full == (task != PLACES[place]), verdict.message()


def test_missing_function_is_named() -> None:
    names = dict(vars(reference("vae")))
    del names["plot_latent"]
    verdict = judge("vae", "test_plot_latent", Submission(names))
    assert verdict.score == 0
    assert all("`plot_latent` is not defined" in p for p in problems(verdict))


def test_own_error_is_shown() -> None:
    verdict = judge("vae", "test_kl_loss", broken("kl_loss", raises))
    assert all(
        p.startswith("`kl_loss` raised ValueError: my own error")
        for p in problems(verdict)
    )


WRONG = load_entries("vae", "wrong")


@pytest.mark.parametrize("entry", WRONG, ids=[e.name for e in WRONG])
def test_messages_hold_nothing_secret(
    entry: CorpusEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No number that was computed, and no line of an answer, stands in a message."""
    for seed in ("1", "2"):
        monkeypatch.setenv("COURSE_CHECK_SEED", seed)
        torch.manual_seed(int(seed))
        text = judge("vae", entry.task, entry_submission(entry)).message()
        assert not re.search(r"\d\.\d{3}|\d\.\d+e[+-]", text)
        assert leaks(text, secrets("vae")) == []
