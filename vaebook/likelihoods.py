"""A true density for grey pixels: the continuous Bernoulli distribution."""

from __future__ import annotations

import torch
from torch.nn.functional import softplus

NEAR_ZERO = 1e-2  # below this the series is exact to float precision


def continuous_bernoulli_log_norm(logits: torch.Tensor) -> torch.Tensor:
    """ln C of the density C p^x (1 - p)^(1 - x) on [0, 1], with p = sigmoid(logits).

    C = l / tanh(l / 2) for a logit l, and 2 for l = 0; the result has the shape of
    `logits`, in nats per pixel, with a gradient everywhere.
    Source: Loaiza-Ganem and Cunningham (2019), eq. 8, written in the logit.
    """
    size = logits.abs()
    small = size < NEAR_ZERO
    away = torch.where(small, torch.ones_like(size), size)  # no 0 / 0, nor its gradient
    exact = torch.log(away / torch.tanh(away / 2))
    series = torch.log(torch.tensor(2.0)) + logits.square() / 12
    return torch.where(small, series, exact)


def continuous_bernoulli_log_density(
    x: torch.Tensor, logits: torch.Tensor
) -> torch.Tensor:
    """ln p(x) of every pixel, nats; can be positive, as every density's logarithm can.

    x: values in [0, 1]; logits: any reals, same shape. The first two terms are minus
    the binary cross-entropy, the third is what makes the integral over x equal to 1.
    """
    return x * logits - softplus(logits) + continuous_bernoulli_log_norm(logits)


def continuous_bernoulli_mean(logits: torch.Tensor) -> torch.Tensor:
    """The mean pixel, in (0, 1): 1 / (1 - exp(-l)) - 1 / l, and 1/2 for l = 0."""
    small = logits.abs() < NEAR_ZERO
    away = torch.where(small, torch.ones_like(logits), logits)
    exact = -1 / torch.expm1(-away) - 1 / away
    return torch.where(small, 0.5 + logits / 12, exact)
