"""How images are divided: seeded, and with the same share of every digit."""

from __future__ import annotations

import torch


def stratified_order(y: torch.Tensor, seed: int) -> torch.Tensor:
    """A seeded order (N,) of the labels `y` (N,), any stretch of which is balanced.

    Each digit's images are shuffled, then spread evenly over the whole order: every
    stretch of n images holds each digit in its share of all, to within one or two.
    """
    generator = torch.Generator().manual_seed(seed)
    shuffled = torch.randperm(len(y), generator=generator)
    place = torch.empty(len(y), dtype=torch.float64)
    for digit in y.unique():
        own = shuffled[y[shuffled] == digit]
        offset = torch.rand(1, generator=generator, dtype=torch.float64)
        steps = torch.arange(len(own), dtype=torch.float64) + offset
        place[own] = steps / len(own)
    return torch.argsort(place, stable=True)
