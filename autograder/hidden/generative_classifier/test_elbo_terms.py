"""Hidden checks of task 1c, `log_likelihood` and `kl_divergence` (3 points).

Deterministic up to float32 rounding: sums of 784 terms of size 1 are right to 1e-3.
"""

import torch

from autograder.checks import part
from autograder.cvae_probes import PIXELS
from autograder.hidden.generative_classifier.known import (
    draw,
    log_bernoulli,
    matrix,
    near,
    pair,
)
from autograder.oracles import as_tensor, kl_rows

POINTS = {"log_likelihood": 1.5, "large logits": 0.5, "kl_divergence": 1.0}


def settings(latent_size: int) -> dict[str, torch.Tensor]:
    """Moderate logits that depend on pixel, z and label."""
    return {
        "bias": matrix(PIXELS, scale=1.0),
        "gain": matrix(PIXELS, latent_size, scale=0.3),
        "label_gain": matrix(PIXELS, 10, scale=0.3),
    }


@part("log_likelihood", stays="Wrong gradients alone would not show the wrong value.")
def test_value(submission):
    """log_likelihood should be the log-probability of each image, given z and y."""
    for latent_size in (2, 5):
        there, here = pair(submission, latent_size, **settings(latent_size))
        x, y = draw(6)
        z = matrix(6, latent_size, scale=1.0)
        got = submission.log_likelihood(there, x, z, y)
        got = as_tensor(got, (6,), "The result of log_likelihood")
        expected = log_bernoulli(here.decode_logits(z, y), x)
        assert not near(got, -expected), "The sign is wrong: ln p is negative."
        assert not near(got, expected / PIXELS), (
            "This is the mean over the pixels; the logarithm of a product is a sum."
        )
        assert near(got, expected), (
            "The result is not ln p(x|z, y). Check both terms, and that z and y are "
            "those of each image."
        )


@part("log_likelihood")
def test_gradient(submission):
    """Gradients should flow through log_likelihood to z."""
    there, here = pair(submission, 2, **settings(2))
    x, y = draw(4)
    z = matrix(4, 2, scale=1.0)
    _, grads = submission.log_likelihood.gradients(there, x, z, y)
    rest = (x - torch.special.expit(here.decode_logits(z, y).detach())).flatten(1)
    expected = rest @ here.gain.detach()
    assert grads[1] is not None and near(grads[1], expected), (
        "The gradient with respect to z is wrong or missing: the decoder can't learn."
    )


@part("log_likelihood", stays="It says why: the inputs were changed.")
def test_inputs_unchanged(submission):
    """log_likelihood should leave its inputs as they are."""
    there, _ = pair(submission, 2, **settings(2))
    x, y = draw(3)
    z = matrix(3, 2, scale=1.0)
    before = x.clone(), z.clone(), y.clone()
    submission.log_likelihood(there, x, z, y)
    assert all(torch.equal(a, b) for a, b in zip((x, z, y), before, strict=True)), (
        "Your code changes x, z or y in place."
    )


@part("large logits")
def test_large_logits(submission):
    """log_likelihood should stay right for very large and very small logits."""
    x, y = draw(4)
    for size in (50.0, 300.0):
        bias = size * matrix(PIXELS, scale=1.0).sign()
        there, here = pair(submission, 2, bias=bias)
        z = torch.zeros(4, 2)
        got = submission.log_likelihood(there, x, z, y)
        got = as_tensor(got, (4,), "For large logits the result of log_likelihood")
        expected = log_bernoulli(here.decode_logits(z, y), x)
        assert near(got, expected, tolerance=1.0), (
            f"For logits of ±{size:g} the result is wrong. Probabilities are rounded "
            "to 0 or 1 there: compute from the logits, with a function that does not "
            "overflow."
        )


@part("kl_divergence")
def test_kl(submission):
    """kl_divergence should be KL(q ‖ N(0, I)) of each image, in nats."""
    mean_z, logvar_z = matrix(30, 4, scale=2.0), matrix(30, 4, scale=1.0)
    rows = kl_rows(mean_z, logvar_z)
    got = submission.kl_divergence(mean_z, logvar_z)
    assert not (hasattr(got, "numel") and got.numel() == 1), (
        "kl_divergence gives one number: it should give one for each image, without "
        "a mean over the batch."
    )
    got = as_tensor(got, (30,), "The result of kl_divergence")
    assert not near(got, rows.mean(dim=1)), "Sum over the latent dimensions."
    assert near(got, rows.sum(dim=1)), (
        "The value is not right for every mean and log-variance. Check the direction "
        "of the divergence, each term's factor, and that logvar_z is ln σ²."
    )


@part("kl_divergence", stays="It is all that sees a value without a gradient.")
def test_kl_gradient(submission):
    """Gradients should flow through kl_divergence."""
    mean_z, logvar_z = matrix(5, 3, scale=1.0), matrix(5, 3, scale=1.0)
    _, (d_mean, d_logvar) = submission.kl_divergence.gradients(mean_z, logvar_z)
    assert d_mean is not None and near(d_mean, mean_z), (
        "The gradient with respect to mean_z is wrong or missing."
    )
    assert d_logvar is not None and near(d_logvar, (logvar_z.exp() - 1) / 2), (
        "The gradient with respect to logvar_z is wrong or missing."
    )
