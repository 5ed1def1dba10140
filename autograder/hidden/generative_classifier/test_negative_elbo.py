"""Hidden checks of task 1d, `negative_elbo` (2 points); no chance is involved.

The student's function gets a LinearProbe, whose sample_latent has no noise. Behind
log_likelihood and kl_divergence stand made-up functions (see `known`).
"""

import itertools
import math

import torch
from torch import Tensor

from autograder.checks import part
from autograder.cvae_probes import PIXELS, flat_likelihood, squares, tilted_likelihood
from autograder.hidden.generative_classifier.known import (
    draw,
    log_bernoulli,
    matrix,
    near,
    near_one_of,
    pair,
)
from autograder.oracles import as_number, kl_rows
from autograder.submission import StudentError

POINTS = {"values": 1.0, "gradients": 1.0}


def settings(latent_size: int) -> dict[str, Tensor]:
    """Everything depends on everything, moderately."""
    return {
        "bias": matrix(PIXELS, scale=0.5),
        "gain": matrix(PIXELS, latent_size, scale=0.1),
        "label_gain": matrix(PIXELS, 10, scale=0.1),
        "mean_x": matrix(PIXELS, latent_size, scale=0.03),
        "mean_y": matrix(10, latent_size, scale=0.3),
        "logvar": matrix(latent_size, scale=0.3),
        "logvar_x": matrix(PIXELS, latent_size, scale=0.02),
    }


def known(submission, likelihood: str = "flat_likelihood"):
    """The student's namespace with made-up functions of task 1c."""
    return submission.replacing(
        log_likelihood=submission.probe(likelihood),
        kl_divergence=submission.probe("squares"),
    )


def losses(submission, there, x: Tensor, y: Tensor) -> list[float]:
    """The three numbers."""
    reply = submission.negative_elbo(there, x, y)
    if not isinstance(reply, (tuple, list)) or len(reply) != 3:
        raise StudentError("negative_elbo should return (total, l_recon, l_kl).")
    names = ("total", "l_recon", "l_kl")
    return [as_number(v, n) for v, n in zip(reply, names, strict=True)]


@part("values", stays="It names the term that is wrong.")
def test_terms(submission):
    """l_recon should be -ln p(x|z, y) and l_kl the divergence, means over the batch."""
    for latent_size, count in ((2, 6), (1, 1), (6, 3)):
        there, here = pair(submission, latent_size, **settings(latent_size))
        x, y = draw(count)
        mean_z, logvar_z = here.encode(x, y)
        z = here.sample_latent(mean_z, logvar_z)
        with known(submission):
            _, l_recon, l_kl = losses(submission, there, x, y)
        recon = (
            flat_likelihood(None, x, z, y),
            log_bernoulli(here.decode_logits(z, y), x),
        )
        kl = squares(mean_z, logvar_z), kl_rows(mean_z, logvar_z).sum(dim=1)
        assert not near_one_of(torch.tensor(l_recon), [r.mean() for r in recon]), (
            "l_recon has the wrong sign: it is a loss, -ln p(x|z, y)."
        )
        assert near_one_of(torch.tensor(l_recon), [-r.mean() for r in recon]), (
            "l_recon is not the mean over the batch of -ln p(x|z, y), with z from "
            "model.sample_latent and the label of each image."
        )
        assert near_one_of(torch.tensor(l_kl), [k.mean() for k in kl]), (
            "l_kl is not the mean over the batch of the divergence."
        )


@part("values", stays="It tells a wrong sum from wrong terms.")
def test_total(submission):
    """The total should be the sum of the reconstruction part and the KL part."""
    there, _ = pair(submission, 2, **settings(2))
    with known(submission):
        total, l_recon, l_kl = losses(submission, there, *draw(4))
    assert math.isclose(total, l_recon + l_kl, abs_tol=1e-3), (
        "The total is not the sum of the other two."
    )


@part("values", stays="A value that students can compute by hand.")
def test_network_of_zeros(submission):
    """A network of zeros should cost 784 ln 2 nats, and KL by its log-variances."""
    logvar = matrix(3, scale=1.0)
    there, _ = pair(submission, 3, logvar=logvar)
    x, y = draw(5)
    coins = torch.tensor(784 * math.log(2))
    kl = kl_rows(torch.zeros(1, 3), logvar[None]).sum()
    fake = flat_likelihood(None, x, torch.zeros(5, 3), y).mean()
    with known(submission):
        _, l_recon, l_kl = losses(submission, there, x, y)
    assert near_one_of(torch.tensor(l_recon), [coins, -fake]), (
        "For a network of zeros l_recon should be 784 ln 2 nats per image."
    )
    assert near_one_of(torch.tensor(l_kl), [kl, torch.tensor(0.0)]), (
        "For a network of zeros l_kl should depend on the log-variances alone."
    )


def check_tensors(reply: object) -> None:
    """Three numbers that may have gradients."""
    if not isinstance(reply, (tuple, list)) or len(reply) != 3:
        raise StudentError("negative_elbo should return (total, l_recon, l_kl).")
    if not all(isinstance(v, Tensor) and v.dim() == 0 for v in reply):
        raise StudentError(
            "The three results should be 0-d tensors, through which gradients flow: no "
            "plain numbers (.item(), float) and no NumPy."
        )


@part("gradients")
def test_gradient(submission):
    """Gradients of the total should flow back through both halves of the model."""
    given = settings(2)
    x, y = draw(3)
    _, here = pair(submission, 2, **given)
    there, _ = pair(submission, 2, **given)
    with known(submission, "tilted_likelihood"):
        check_tensors(submission.negative_elbo(there, x, y))
        _, (got,) = submission.probe("stacked").gradients(
            submission.negative_elbo, there, x, y, cotangent=torch.tensor([1.0, 0, 0])
        )
    assert got is not None, "No gradient flows from the total back to the encoder."
    assert near_one_of(got, expected_gradients(here, x, y), tolerance=2e-3), (
        "The gradient of the total is wrong: something between the encoder, z and the "
        "loss is cut off from it (detach, no_grad, .item())."
    )


def expected_gradients(here, x: Tensor, y: Tensor) -> list[Tensor]:
    """Gradients with respect to x, for made-up and true terms in each combination."""
    found = []
    for made_up_recon, made_up_kl in itertools.product((True, False), repeat=2):
        leaf = x.clone().requires_grad_()
        mean_z, logvar_z = here.encode(leaf, y)
        z = here.sample_latent(mean_z, logvar_z)
        if made_up_recon:
            recon = tilted_likelihood(None, leaf, z, y)
        else:
            coins = torch.distributions.Bernoulli(
                logits=here.decode_logits(z, y), validate_args=False
            )
            recon = coins.log_prob(leaf).sum(dim=(1, 2, 3))
        kl = squares if made_up_kl else kl_rows
        penalty = kl(mean_z, logvar_z).sum() / len(x)
        total = -recon.mean() + penalty
        found.append(torch.autograd.grad(total, leaf)[0])
    return found


@part("gradients", stays="It says why: the inputs were changed.")
def test_inputs_unchanged(submission):
    """negative_elbo should leave images and labels as they are."""
    there, _ = pair(submission, 2, **settings(2))
    x, y = draw(3)
    before = x.clone(), y.clone()
    with known(submission):
        losses(submission, there, x, y)
    assert near(x, before[0]) and torch.equal(y, before[1]), (
        "Your code changes x or y in place."
    )
