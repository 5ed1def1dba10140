"""Weights for a student's ConditionalVAE that make its results known."""

import torch
from torch import Tensor


def signed(value: Tensor, first: float) -> Tensor:
    """Weights that are all `first` in a half's first layer, -1 in its second, else 1.

    The label may have weights of its own in the first layer. Biases are 0.
    """
    shape = tuple(value.shape)
    if len(shape) < 2:
        return torch.zeros_like(value)
    if shape in ((128, 256), (256, 128)):
        return -torch.ones_like(value)
    return torch.full_like(value, first if shape[0] in (128, 256) else 1.0)


def equal(value: Tensor, weight: float) -> Tensor:
    """Weights that are all `weight`, biases 0; a student's table of labels stays."""
    if tuple(value.shape) == (10, 10):
        return value
    return torch.full_like(value, weight if value.dim() > 1 else 0.0)
