"""The learning rate of each batch: one cycle up and down (Smith and Topin, 2018)."""

from __future__ import annotations

import math

import torch

WARM_UP = 0.3  # the share of all batches during which the rate rises
START = 25.0  # the first rate is the highest divided by this
END = 1e4  # the last rate is the first divided by this


def one_cycle(step: int, steps: int, max_lr: float) -> float:
    """The rate at batch `step` of `steps` (0 is the first): torch's OneCycleLR.

    Rises along half a cosine from max_lr / 25 to max_lr in the first 30 % of the
    batches, then falls along another to max_lr / 250,000. After the last batch it
    stays there. Source: Smith and Topin (2018), with the annealing of
    torch.optim.lr_scheduler.OneCycleLR.
    """
    first = max_lr / START
    last = first / END
    if steps == 1:
        return first
    peak = WARM_UP * steps - 1
    end = steps - 1
    if step >= end:
        return last
    if step <= peak:
        return _cosine(first, max_lr, step / peak)
    return _cosine(max_lr, last, (step - peak) / (end - peak))


def _cosine(start: float, end: float, share: float) -> float:
    return end + (start - end) / 2 * (1 + math.cos(math.pi * share))


def set_rate(optimizer: torch.optim.Optimizer, rate: float) -> None:
    """Give every parameter group of the optimiser this learning rate."""
    for group in optimizer.param_groups:
        group["lr"] = rate
