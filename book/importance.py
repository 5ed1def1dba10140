"""Estimates of ln p(x) from importance weights, and how exact they are.

The weights themselves come from the reference solution (`log_importance_weights`).
"""

import math
from typing import NamedTuple

from torch import Tensor


class Estimate(NamedTuple):
    """A mean over images and its standard error, nats per image."""

    mean: float
    error: float


def bound(log_w: Tensor, k: int) -> Tensor:
    """The importance-weighted bound of k draws, for each image: (B,), nats.

    log_w: (K, B), logarithms of weights. The K draws are cut into K // k blocks, each
    of which gives one estimate ln mean w; the result is their mean, so that small k are
    estimated from many blocks. k = 1 is the ELBO. Source: Burda et al. (2016), eq. 8.
    Raises ValueError when there are fewer than k draws.
    """
    blocks = len(log_w) // k
    if blocks == 0:
        raise ValueError(f"{len(log_w)} draws can't make a block of {k}.")
    cut = log_w[: blocks * k].reshape(blocks, k, -1)
    return (cut.logsumexp(1) - math.log(k)).mean(0)


def effective_draws(log_w: Tensor) -> Tensor:
    """(sum w)^2 / sum w^2 for each image, (B,): K for equal weights, 1 for a single
    weight that outdoes all others."""
    return (2 * log_w.logsumexp(0) - (2 * log_w).logsumexp(0)).exp()


def mean_of(values: Tensor) -> Estimate:
    """Mean of (N,) values, with the standard error of the mean."""
    return Estimate(float(values.mean()), float(values.std() / len(values) ** 0.5))


def by_difference(cheap: Tensor, cheap_some: Tensor, dear_some: Tensor) -> Estimate:
    """The mean of a dear quantity over all images, computed for some of them only.

    cheap: (N,), a quantity that goes along with it, for all images; cheap_some and
    dear_some: (n,), both for the same n images. The mean of the cheap one plus the mean
    difference; its error is small when the differences vary little. (The n images may
    be among the N: their small covariance is left out.)
    """
    base, gain = mean_of(cheap), mean_of(dear_some - cheap_some)
    return Estimate(base.mean + gain.mean, math.hypot(base.error, gain.error))
