"""Hidden checks of task 10.3a, `kl_loss` (2 points).

The parts are judged apart: the formula on a batch of one image with one latent
dimension, the reductions against the student's own formula. Everything here is
deterministic up to float32 rounding: a right answer can't fail by chance. Inputs are
drawn from |mean| < 6, |logvar| < 4, where float32 errors stay a factor 100 below the
tolerance of 1e-3.
"""

import torch
from torch import Tensor

from autograder.checks import part
from autograder.oracles import as_number, as_tensor, close, fresh_generator, kl_rows

POINTS = {"formula": 1.0, "reduction": 1.0}


def kl(submission, mean_z: Tensor, logvar_z: Tensor) -> float:
    """The student's KL divergence as a number."""
    return as_number(submission.kl_loss(mean_z, logvar_z), "The result of kl_loss")


def draw(*shape: int) -> tuple[Tensor, Tensor]:
    """Means in (-6, 6) and log-variances in (-4, 4)."""
    g = fresh_generator()
    mean_z = 12 * torch.rand(*shape, generator=g) - 6
    return mean_z, 8 * torch.rand(*shape, generator=g) - 4


@part("formula", stays="The easiest case: it tells where to begin.")
def test_zero_at_the_prior(submission):
    """The KL divergence should be 0 when q(z|x) is the prior, mean 0 and variance 1."""
    assert close(kl(submission, torch.zeros(1, 1), torch.zeros(1, 1)), 0)


@part(
    "formula",
    stays="test_gradient finds the same, but speaks of gradients, not of the formula.",
)
def test_closed_form(submission):
    """For one latent dimension, kl_loss should be KL(q(z|x) ‖ N(0, 1)) in nats."""
    mean_z, logvar_z = draw(40, 1)
    for m, v in zip(mean_z, logvar_z, strict=True):
        m, v = m.reshape(1, 1), v.reshape(1, 1)
        expected = float(kl_rows(m, v))
        assert close(kl(submission, m, v), expected), (
            "The value is not right for every mean and log-variance. Check the "
            "direction of the divergence, each term's factor, and that you "
            "treat the second argument as ln σ²."
        )


@part("formula")
def test_gradient(submission):
    """kl_loss should pass the right gradients to the means and the log-variances."""
    mean_z, logvar_z = draw(1, 1)
    _, (d_mean, d_logvar) = submission.kl_loss.gradients(mean_z, logvar_z)
    for name, got, expected in (
        ("mean_z", d_mean, mean_z),
        ("logvar_z", d_logvar, (logvar_z.exp() - 1) / 2),
    ):
        assert got is not None, f"No gradient reaches {name}."
        assert close(float(got), float(expected)), (
            f"The gradient with respect to {name} is wrong."
        )


@part("reduction")
def test_sum_over_latent_dimensions(submission):
    """The divergences of the latent dimensions should be summed."""
    mean_z, logvar_z = draw(1, 5)
    whole = kl(submission, mean_z, logvar_z)
    parts = sum(kl(submission, mean_z[:, [d]], logvar_z[:, [d]]) for d in range(5))
    assert abs(whole) > 1e-3, "The result is 0 for any mean and log-variance."
    assert close(whole, parts), (
        "For five latent dimensions the result should be the sum of the results of "
        "the single dimensions."
    )


@part("reduction")
def test_mean_over_the_batch(submission):
    """The divergences of the images of a batch should be averaged."""
    mean_z, logvar_z = draw(7, 3)
    whole = kl(submission, mean_z, logvar_z)
    rows = [kl(submission, mean_z[[b]], logvar_z[[b]]) for b in range(7)]
    assert abs(whole) > 1e-3, "The result is 0 for any mean and log-variance."
    assert close(whole, sum(rows) / 7), (
        "For a batch of seven images the result should be the mean of the seven "
        "results. Averaging the means and log-variances first is something else."
    )


@part("reduction")
def test_scalar_result(submission):
    """kl_loss should return one number for the whole batch, a tensor without axes."""
    as_tensor(submission.kl_loss(*draw(4, 2)), (), "The result of kl_loss")


@part("formula", stays="It says why: the inputs were changed.")
def test_inputs_unchanged(submission):
    """kl_loss should leave its inputs as they are."""
    mean_z, logvar_z = draw(4, 2)
    before = mean_z.clone(), logvar_z.clone()
    kl(submission, mean_z, logvar_z)
    assert torch.equal(mean_z, before[0]) and torch.equal(logvar_z, before[1]), (
        "Your code changes mean_z or logvar_z in place; the decoder needs them later."
    )
