"""The unit checks that the source exercise published, in our words, for comparison.

They look at two of the tasks: the sampling of class `VAE`, and `kl_loss`.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import torch

from autograder.checks import part, run_check
from autograder.corpus_entries import entry_submission, load_entries
from autograder.oracles import as_number, as_tensor
from autograder.reference import reference
from autograder.submission import Submission

DRAWS = 10_000
TOLERANCE = 10**-1.5  # about two standard errors of the mean and of the log-variance
ROUNDING = 1e-5


def _kl(submission: Submission, mean: list, logvar: list) -> float:
    reply = submission.kl_loss(torch.tensor(mean), torch.tensor(logvar))
    return as_number(reply, "kl_loss")


@part("sampling")
def sampling(submission: Submission) -> None:
    """Mean 1 and log-variance 1 for 10,000 samples."""
    ones = torch.ones(DRAWS)
    model = submission.VAE.build()
    z = as_tensor(model.sample_latent(ones, ones), (DRAWS,), "z")
    assert abs(float(z.mean()) - 1) < TOLERANCE
    assert abs(float(z.var().log()) - 1) < TOLERANCE


@part("kl")
def kl_zero(submission: Submission) -> None:
    """0 for mean 0 and σ 1."""
    assert abs(_kl(submission, [[0.0]], [[0.0]])) < ROUNDING


@part("kl")
def kl_wider(submission: Submission) -> None:
    """Positive for σ > 1; the source has this check twice."""
    assert _kl(submission, [[0.0]], [[1.0]]) > 0


@part("kl")
def kl_narrower(submission: Submission) -> None:
    """Positive for σ < 1."""
    assert _kl(submission, [[0.0]], [[-1.0]]) > 0


@part("kl")
def kl_moved(submission: Submission) -> None:
    """Positive for a mean that is not 0."""
    assert _kl(submission, [[1.0]], [[0.0]]) > 0


@part("kl")
def kl_additive(submission: Submission) -> None:
    """Additive over the latent dimensions."""
    both = _kl(submission, [[1.0, 2.0]], [[0.5, -0.5]])
    one, two = (_kl(submission, [[m]], [[v]]) for m, v in ((1.0, 0.5), (2.0, -0.5)))
    assert abs(both - one - two) < ROUNDING


@part("kl")
def kl_averaged(submission: Submission) -> None:
    """Averaged over a batch of two equal rows."""
    row = _kl(submission, [[1.0, 2.0]], [[0.5, -0.5]])
    pair = _kl(submission, [[1.0, 2.0]] * 2, [[0.5, -0.5]] * 2)
    assert abs(row - pair) < ROUNDING


CHECKS: dict[str, tuple[Callable[[Submission], None], ...]] = {
    "test_vae_class": (sampling,),
    "test_kl_loss": (
        kl_zero,
        kl_wider,
        kl_narrower,
        kl_moved,
        kl_additive,
        kl_averaged,
    ),
}


@dataclass(frozen=True)
class Published:
    """What the published checks of one task find of the corpus's wrong submissions."""

    task: str
    wrong: int
    killed: tuple[str, ...]
    kills: dict[str, int]


def published() -> list[Published]:
    """The published checks against the wrong submissions of the two tasks."""
    found = []
    torch.manual_seed(1)  # near the tolerance their verdict is a matter of luck
    for task, checks in CHECKS.items():
        entries = [e for e in load_entries("vae", "wrong") if e.task == task]
        failed = {
            e.name: [
                c.__doc__ or ""
                for c in checks
                if run_check(c, entry_submission(e)).problem is not None
            ]
            for e in entries
        }
        killed = tuple(name for name, which in failed.items() if which)
        kills = {
            c.__doc__ or "": sum(c.__doc__ in w for w in failed.values())
            for c in checks
        }
        found.append(Published(task, len(entries), killed, kills))
    return found


def false_failures(runs: int = 100_000) -> float:
    """Share of runs in which the published sampling check fails a right answer."""
    torch.manual_seed(0)
    model, ones = reference("vae").VAE(), torch.ones(DRAWS)
    failed = 0
    with torch.no_grad():
        for _ in range(runs):
            z = model.sample_latent(ones, ones)
            failed += (
                abs(float(z.mean()) - 1) >= TOLERANCE
                or abs(math.log(float(z.var())) - 1) >= TOLERANCE
            )
    return failed / runs
