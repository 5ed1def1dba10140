"""Is a classifier as sure as it is right? Intervals, calibration, and refusing."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor

COLDEST, HOTTEST = 0.05, 100.0  # the range in which a temperature is looked for


class Bin(NamedTuple):
    """Predictions of similar confidence: how many, how sure, how often right."""

    answers: int
    confidence: float
    accuracy: float


def wilson_interval(hits: int, images: int, z: float = 1.96) -> tuple[float, float]:
    """An interval for a share of which `hits` of `images` were seen; 95 % for z = 1.96.

    Stays inside [0, 1] and is useful for shares near 1, as the usual plus and minus of
    the normal approximation is not. Source: Wilson (1927).
    Raises ValueError unless 0 <= hits <= images and images > 0.
    """
    if images <= 0 or not 0 <= hits <= images:
        raise ValueError(f"{hits} of {images} is no share: 0 <= hits <= images > 0.")
    share, weight = hits / images, z * z / images
    centre = (share + weight / 2) / (1 + weight)
    spread = share * (1 - share) / images + weight / (4 * images)
    half = z / (1 + weight) * spread**0.5
    return max(0.0, centre - half), min(1.0, centre + half)


def reliability(log_p: Tensor, y: Tensor, bins: int = 10) -> list[Bin]:
    """Predictions sorted into `bins` equal ranges of confidence; empty ones left out.

    log_p: (N, classes), logarithms of probabilities; y: (N,) true labels. Confidence
    is the probability of the predicted label.
    """
    log_best, said = log_p.max(dim=1)
    sure, right = log_best.exp(), (said == y).float()
    place = (sure * bins).long().clamp(max=bins - 1)
    found = []
    for index in range(bins):
        own = place == index
        if own.any():
            found.append(
                Bin(int(own.sum()), float(sure[own].mean()), float(right[own].mean()))
            )
    return found


def expected_calibration_error(log_p: Tensor, y: Tensor, bins: int = 10) -> float:
    """Mean distance of confidence and accuracy over the bins, weighted by their size.

    0 for a calibrated classifier (and for a useless one that knows it).
    Source: Guo et al. (2017), eq. 3, with equally wide bins.
    """
    found = reliability(log_p, y, bins)
    total = sum(one.answers for one in found)
    return (
        sum(one.answers * abs(one.confidence - one.accuracy) for one in found) / total
    )


def log_loss(log_p: Tensor, y: Tensor) -> float:
    """Mean of -ln p(true label), nats."""
    return float(-log_p.gather(1, y[:, None]).mean())


def at_temperature(log_p: Tensor, temperature: float) -> Tensor:
    """Probabilities to the power of 1 / temperature, normalised; logarithms (N, C)."""
    return (log_p / temperature).log_softmax(dim=1)


def best_temperature(log_p: Tensor, y: Tensor) -> float:
    """The temperature of the lowest log loss on these images: use validation images.

    The log loss is convex in 1 / temperature, so halving the range finds its minimum.
    """
    low, high = 1 / HOTTEST, 1 / COLDEST
    for _ in range(60):
        third = (high - low) / 3
        left, right = low + third, high - third
        if _loss_at(log_p, y, left) < _loss_at(log_p, y, right):
            high = right
        else:
            low = left
    return 2 / (low + high)


def _loss_at(log_p: Tensor, y: Tensor, power: float) -> float:
    return log_loss(at_temperature(log_p.double(), 1 / power), y)


def coverage_curve(log_p: Tensor, y: Tensor) -> tuple[Tensor, Tensor]:
    """Share of images answered, and accuracy on these, the surest first; each (N,)."""
    log_best, said = log_p.max(dim=1)
    order = log_best.argsort(descending=True, stable=True)
    count = torch.arange(1, len(y) + 1)
    right = (said == y)[order].cumsum(0)
    return count / len(y), right / count
