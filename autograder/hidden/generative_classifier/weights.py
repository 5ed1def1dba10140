"""Importance weights that are known, for the checks of task 4a.

A LinearProbe without `gain` does not look at z: p(x|y) is then known in closed form.
"""

import torch
from torch import Tensor

from autograder.cvae_probes import PIXELS, flat_likelihood
from autograder.hidden.generative_classifier.known import (
    draw,
    log_bernoulli,
    matrix,
    near,
    noisy_pair,
)
from autograder.oracles import as_tensor


def weights(submission, there, x: Tensor, y: Tensor, k: int, likelihood: str) -> Tensor:
    """The student's log-weights (k, B), with a made-up log_likelihood."""
    with submission.replacing(log_likelihood=submission.probe(likelihood)):
        got = submission.log_importance_weights(there, x, y, k)
    return as_tensor(got, (k, len(x)), "The result of log_importance_weights").double()


def constants(here, x: Tensor, y: Tensor) -> list[Tensor]:
    """ln p(x|y) for a decoder that does not look at z: made up, and true."""
    z = torch.zeros(len(x), here.latent_size)
    made_up = flat_likelihood(None, x, z, y).double()
    return [made_up, log_bernoulli(here.decode_logits(z, y), x)]


def true_constant(settings: dict[str, Tensor], x: Tensor, y: Tensor) -> Tensor:
    """ln p(x|y) of a decoder with these settings."""
    logits = settings["bias"] + settings["label_gain"].T[y]
    return log_bernoulli(logits.reshape(-1, 1, 28, 28), x)


def blind(**encoder: Tensor) -> dict[str, Tensor]:
    """Settings of a decoder that looks at the label, but not at z."""
    label_gain = matrix(PIXELS, 10, scale=0.3)
    return {"bias": matrix(PIXELS, scale=0.5), "label_gain": label_gain, **encoder}


def own_constant(submission, settings: dict[str, Tensor], x: Tensor, y: Tensor, d: int):
    """Which of the two ln p(x|y) the student's weights have, seen with q = prior."""
    there, here = noisy_pair(
        submission,
        d,
        bias=settings["bias"],
        label_gain=settings["label_gain"],
    )
    got = weights(submission, there, x, y, 3, "flat_likelihood")
    for constant in constants(here, x, y):
        if near(got, constant.expand(3, -1)):
            return constant
    raise AssertionError(
        "When q(z|x, y) is the prior and the decoder does not look at z, every weight "
        "is p(x|y): ln w should be log_likelihood, with each image's own label."
    )


def works_inside(submission) -> bool:
    """Does the student work out the likelihood again, without log_likelihood?

    Then a bump can't be put behind it, and the other checks have to do.
    """
    x, y = draw(3)
    settings = blind()
    return near(
        own_constant(submission, settings, x, y, 1), true_constant(settings, x, y)
    )
