"""The continuous Bernoulli: a density, for logits of any size."""

import pytest
import torch
from torch.distributions import ContinuousBernoulli

from vaebook.likelihoods import (
    NEAR_ZERO,
    continuous_bernoulli_log_density,
    continuous_bernoulli_log_norm,
    continuous_bernoulli_mean,
)

LOGITS = [-80.0, -5.0, -0.011, -0.009, -1e-8, 0.0, 1e-5, 0.009, 0.011, 0.7, 12.0, 80.0]


def middles(count=200_000):
    return (torch.arange(count, dtype=torch.float64) + 0.5) / count


@pytest.mark.parametrize("logit", LOGITS)
def test_density_integrates_to_one_and_has_its_mean(logit):
    l = torch.tensor(logit, dtype=torch.float64)  # noqa: E741
    x = middles()
    density = continuous_bernoulli_log_density(x, l).exp()
    assert density.mean().item() == pytest.approx(1, abs=1e-6)
    mean = continuous_bernoulli_mean(l).item()
    assert (x * density).mean().item() == pytest.approx(mean, abs=1e-6)


def test_agrees_with_torch_where_torch_is_exact():
    l = torch.tensor([-9.0, -2.0, 0.5, 3.0, 9.0], dtype=torch.float64)  # noqa: E741
    theirs = ContinuousBernoulli(logits=l)
    x = torch.tensor([0.0, 0.1, 0.5, 0.93, 1.0], dtype=torch.float64)
    ours = continuous_bernoulli_log_density(x, l)
    assert torch.allclose(ours, theirs.log_prob(x), atol=1e-9)
    assert torch.allclose(continuous_bernoulli_mean(l), theirs.mean, atol=1e-9)


def test_float32_loses_nothing_where_the_formula_changes():
    l = torch.linspace(-3 * NEAR_ZERO, 3 * NEAR_ZERO, 601)  # noqa: E741
    for function in (continuous_bernoulli_log_norm, continuous_bernoulli_mean):
        exact = function(l.double()).float()
        assert torch.allclose(function(l), exact, atol=3e-5), function.__name__


@pytest.mark.parametrize("logit", LOGITS)
def test_gradient_is_mean_minus_pixel(logit):
    """d ln p / d l = x - E[x], as for every exponential family."""
    l = torch.tensor(logit, dtype=torch.float64, requires_grad=True)  # noqa: E741
    continuous_bernoulli_log_density(torch.tensor(0.3), l).backward()
    expected = 0.3 - continuous_bernoulli_mean(l.detach()).item()
    assert l.grad.item() == pytest.approx(expected, abs=1e-4)
