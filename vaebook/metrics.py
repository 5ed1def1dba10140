"""Units of a loss, and the ladder of images that need no model.

Reconstruction losses of this course are binary cross-entropies between grey pixels,
summed over the 784 pixels of an image and averaged over images: nats per image. On
grey pixels (strictly between 0 and 1) this is no likelihood, and has a floor above 0.
"""

from __future__ import annotations

import math

import torch
from torch.nn.functional import binary_cross_entropy

from vaebook.data import Split

PIXELS = 784
OFF_THE_EDGE = 1e-6  # mean pixels are kept this far from 0 and 1, as log 0 is infinite
UNITS = (
    "nats per image",
    "nats per pixel",
    "bits per image",
    "bits per pixel",
    "nats per batch",
    "nats per image, divided by the batch size again",
)


def nats_per_image(
    value: float, *, from_: str, pixels: int = PIXELS, batch_size: int | None = None
) -> float:
    """`value`, given in the unit `from_`, in nats per image.

    Units: those of UNITS ("bits per pixel" is the literature's bits per dimension).
    The last two need `batch_size`; the last one is the slip that shows a loss of
    "about 5" where 156 nats per image are meant.
    Raises ValueError for an unknown unit, or when `batch_size` is missing.
    """
    if from_ not in UNITS:
        raise ValueError(f"Unknown unit {from_!r}: use one of {', '.join(UNITS)}.")
    if "batch" in from_:
        if batch_size is None:
            raise ValueError(f"To convert from {from_!r}, give batch_size.")
        return value / batch_size if from_ == "nats per batch" else value * batch_size
    per_image = value * pixels if from_.endswith("pixel") else value
    return per_image * math.log(2) if from_.startswith("bits") else per_image


def grey_floor(split: Split) -> float:
    """The lowest binary cross-entropy that any image can reach: BCE(x, x).

    The entropy of the grey pixels taken as probabilities, in nats per image; 0 only
    for images of pure black and white.
    """
    return _loss(split.x, split.x)


def pixel_mean_loss(split: Split, means_of: Split | None = None) -> float:
    """Loss of one constant image, the mean of `means_of` (default `split`).

    In nats per image. A model that does worse has learned less than an average.
    """
    means = (split if means_of is None else means_of).x.mean(0, keepdim=True)
    return _loss(_off_the_edge(means).expand_as(split.x), split.x)


def class_mean_loss(split: Split, means_of: Split | None = None) -> float:
    """Loss of the mean image of each image's own digit, in nats per image.

    The means are those of `means_of` (default `split`). Raises ValueError when a digit
    of `split` is missing there.
    """
    known = split if means_of is None else means_of
    missing = set(split.y.tolist()) - set(known.y.tolist())
    if missing:
        raise ValueError(f"No image of {sorted(missing)} to take a mean of.")
    means = torch.zeros(10, *split.x.shape[1:])
    for digit in split.y.unique().tolist():
        means[digit] = known.x[known.y == digit].mean(0)
    return _loss(_off_the_edge(means)[split.y], split.x)


def _off_the_edge(means: torch.Tensor) -> torch.Tensor:
    return means.clamp(OFF_THE_EDGE, 1 - OFF_THE_EDGE)


def _loss(recon_x: torch.Tensor, x: torch.Tensor) -> float:
    """Binary cross-entropy (log held above -100, as torch does), nats per image."""
    total = 0.0
    for recon_part, part in zip(recon_x.split(1000), x.split(1000), strict=True):
        total += float(binary_cross_entropy(recon_part, part, reduction="sum"))
    return total / len(x)
