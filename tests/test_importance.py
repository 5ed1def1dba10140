"""Estimates of ln p(x), where ln p(x) is known: a linear model with normal noise."""

import itertools
import math
import sys
from pathlib import Path

import pytest
import torch
from torch.distributions import Normal

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "book"))

import importance
import plane

OBSERVED = torch.tensor([1.5, -0.3])  # z ~ N(0, 1), x given z ~ N(z, 1/4)
EVIDENCE = Normal(0.0, 1.25**0.5).log_prob(OBSERVED)


def log_weights(draws, centre, width):
    """ln w of both observations for q = N(centre, width squared), (draws, 2)."""
    torch.manual_seed(0)
    q = Normal(centre, width)
    z = q.sample((draws, 2)) if centre.dim() == 0 else q.sample((draws,))
    joint = Normal(0.0, 1.0).log_prob(z) + Normal(z, 0.5).log_prob(OBSERVED)
    return joint - q.log_prob(z)


def test_the_posterior_as_q_gives_the_evidence_from_one_draw():
    log_w = log_weights(1, 0.8 * OBSERVED, 0.2**0.5)
    assert torch.allclose(importance.bound(log_w, 1), EVIDENCE, atol=1e-5)
    assert torch.allclose(importance.effective_draws(log_w), torch.ones(2))


def test_bound_grows_from_the_elbo_to_the_evidence():
    """q = N(0, 1), the prior: E ln w is known, and so is the limit."""
    log_w = log_weights(400_000, torch.tensor(0.0), 1.0)
    elbo = -0.5 * math.log(2 * math.pi / 4) - 2 * (OBSERVED.square() + 1)
    found = {k: importance.bound(log_w, k) for k in (1, 2, 10, 100, 10_000)}
    # ln w has a standard deviation below 8, so the mean of 400,000 is good to 0.09
    assert torch.allclose(found[1], elbo, atol=0.09)
    values = list(found.values())
    for lower, upper in itertools.pairwise(values):
        assert (upper > lower).all()
    assert torch.allclose(found[10_000], EVIDENCE, atol=0.02)
    # the gap's first term: Var(w) / (2 k p(x)^2), here by the same draws
    w = (log_w.double() - EVIDENCE).exp()
    assert torch.allclose(
        (EVIDENCE - found[100]).double(), w.var(0) / 200, rtol=0.25, atol=1e-3
    )


def test_blocks_are_used_up_and_too_few_draws_are_refused():
    log_w = torch.tensor([0.0, 1.0, 2.0, 3.0, 100.0]).log()[:, None]
    pairs = (math.log(0.5) + math.log(2.5)) / 2  # the fifth fills no block
    assert importance.bound(log_w, 2).item() == pytest.approx(pairs)
    with pytest.raises(ValueError, match="5 draws"):
        importance.bound(log_w, 6)


def test_effective_draws_between_one_and_all():
    log_w = torch.tensor([[0.0, 0.0], [0.0, -200.0], [0.0, -300.0]])
    assert importance.effective_draws(log_w).tolist() == pytest.approx([3, 1])


def test_a_difference_has_the_smaller_error():
    torch.manual_seed(0)
    cheap = 25 * torch.randn(10_000)
    dear = cheap + 5 + 0.5 * torch.randn(10_000)
    both = importance.by_difference(cheap, cheap[:200], dear[:200])
    alone = importance.mean_of(dear[:200])
    assert both.error < alone.error / 4
    assert abs(both.mean - dear.mean().item()) < 7 * 0.5 / 200**0.5
    assert both.error == pytest.approx(math.hypot(25 / 100, 0.5 / 200**0.5), rel=0.1)


class Ramp(torch.nn.Module):
    """A decoder whose every logit is the first latent number."""

    def decode_logits(self, z, y=None):
        return z[:, :1, None, None].expand(-1, 1, 28, 28)


def test_likelihood_on_the_plane_by_hand():
    x = torch.zeros(2, 1, 28, 28)
    x[1] = 1
    z = torch.tensor([[0.0, 5.0], [2.0, 0.0]])
    found = plane.log_given(Ramp(), x, z)
    both = 784 * torch.tensor(
        [[-math.log(2), -math.log1p(math.exp(2))], [-math.log(2), 2 - 2.126928]]
    )
    assert torch.allclose(found, both, atol=2e-3)


def test_elbo_on_the_plane_is_the_evidence_for_the_posterior():
    """joint = N(z; m, S) times e^-90: its integral is known, and its posterior."""
    grid = plane.plane()
    mean, logvar = torch.tensor([[0.7, -1.1]]), torch.tensor([[-3.0, -2.0]])
    normal = Normal(mean, (logvar / 2).exp())
    joint = normal.log_prob(grid.z).sum(1)[None] - 90
    assert plane.log_evidence(joint, grid.step).item() == pytest.approx(-90, abs=1e-3)
    found = plane.elbo(joint, grid, mean, logvar)
    assert found.item() == pytest.approx(-90, abs=1e-3)
    aside = plane.elbo(joint, grid, mean + 0.2, logvar)
    lost = 0.5 * (0.2**2 / logvar.exp()).sum().item()  # KL between equal widths
    assert aside.item() == pytest.approx(-90 - lost, abs=2e-3)
    start = (mean + 0.2, logvar + 0.5)
    best = plane.best_normal(joint, grid, *start)
    assert plane.elbo(joint, grid, *best).item() == pytest.approx(-90, abs=0.02)


def test_climbing_never_ends_below_its_start():
    grid = plane.plane(101)
    mean, logvar = torch.zeros(1, 2), torch.full((1, 2), -2.0)
    joint = Normal(mean, (logvar / 2).exp()).log_prob(grid.z).sum(1)[None]
    kept = plane.best_normal(joint, grid, mean, logvar, steps=1)
    before = plane.elbo(joint, grid, mean, logvar)
    assert plane.elbo(joint, grid, *kept).item() >= before.item()


def test_a_spike_between_the_positions_is_no_way_to_a_high_bound():
    """A q narrower than a step would be counted wrongly: refused, not climbed to."""
    grid = plane.plane(51)  # a step of 0.2
    mean, logvar = torch.zeros(1, 2), torch.full((1, 2), -2.0)
    narrow = torch.full((1, 2), -8.0)
    with pytest.raises(ValueError, match="narrower than a step"):
        plane.elbo(torch.zeros(1, 51 * 51), grid, mean, narrow)
    joint = Normal(mean + 0.1, 0.02).log_prob(grid.z).sum(1)[None]
    _, found = plane.best_normal(joint, grid, mean, logvar, steps=200)
    assert (found >= 2 * math.log(grid.step) - 1e-5).all()


def test_prior_adds_up_to_one():
    grid = plane.plane(101, 6.0)
    mass = plane.log_prior(grid.z).exp().sum() * grid.step**2
    assert mass.item() == pytest.approx(1, abs=1e-5)
