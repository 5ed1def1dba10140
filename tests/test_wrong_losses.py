"""Wrong KL losses are wrong in the way that the chapter says."""

import math
import sys
from pathlib import Path
from unittest import mock

import pytest
import torch
from torch.distributions import Normal, kl_divergence

from autograder.reference import reference

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "book"))

from wrong_losses import WRONG, averaged, exchanged, own_checks

EXACT = float(kl_divergence(Normal(0.8, 0.5), Normal(0.0, 1.0)))


def a_batch():
    torch.manual_seed(1)
    return torch.randn(5, 3), torch.randn(5, 3)


def test_exchanged_is_the_divergence_with_its_arguments_exchanged():
    mean, logvar = a_batch()
    q = Normal(mean, logvar.exp().sqrt())
    prior = Normal(torch.zeros(5, 3), torch.ones(5, 3))
    expected = kl_divergence(prior, q).sum(1).mean()
    assert float(exchanged(mean, logvar)) == pytest.approx(float(expected), rel=1e-5)


def test_averaged_sees_the_batch_means_only():
    mean, logvar = a_batch()
    loss = averaged(reference("vae").kl_loss)
    mirrored = 2 * mean.mean(0) - mean
    assert torch.allclose(loss(mean, logvar), loss(mirrored, logvar))


def test_own_checks_find_every_wrong_formula_and_not_the_right_one():
    assert own_checks(reference("vae").kl_loss, EXACT) == (True, True)
    assert {
        name: all(own_checks(f, EXACT)) for name, f in WRONG.items()
    } == dict.fromkeys(WRONG, False)


def test_formulas_are_of_the_right_loss_also_while_another_is_tried():
    ref = reference("vae")
    mean, logvar = a_batch()
    before = {name: float(f(mean, logvar)) for name, f in WRONG.items()}
    with mock.patch.object(ref, "kl_loss", lambda *_: torch.tensor(math.nan)):
        assert {name: float(f(mean, logvar)) for name, f in WRONG.items()} == before
