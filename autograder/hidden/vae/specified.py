"""A conditional VAE with known weights, whatever its layers are called.

Weights depend on nothing but a parameter's shape, so they can be put into any model
that has the specified layers. Label layers get the same weights for every unit, so it
does not matter how (10,) is spread over channels and pixels.
"""

from collections import Counter
from typing import Any

import torch
from torch import Tensor

from autograder.oracles import fresh_generator
from autograder.reference import reference

LATENT = 3
HIDDEN = 16  # units before the heads
CLASSES = 10
State = dict[str, Tensor]


def weights(own: State, seed: int, latent_size: int = LATENT) -> State | None:
    """Known weights in place of a model's own parameters.

    One head for both means and log-variances (2 * latent_size rows) counts as two.
    None when the shapes are not those of the specified layers.
    """
    shapes = {k: _as_layers(tuple(v.shape), latent_size) for k, v in own.items()}
    wanted = reference("vae").ConditionalVAE(latent_size=latent_size)
    specified = Counter(tuple(p.shape) for p in wanted.parameters())
    if Counter(s for layers in shapes.values() for s in layers) != specified:
        return None
    return {
        k: torch.cat([_values(s, seed) for s in layers]) for k, layers in shapes.items()
    }


def expected(seed: int) -> Any:
    """The specified model with the same weights, in evaluation mode."""
    model = reference("vae").ConditionalVAE(latent_size=LATENT).eval()
    model.load_state_dict(weights(dict(model.named_parameters()), seed))
    return model


def _as_layers(shape: tuple[int, ...], latent_size: int) -> list[tuple[int, ...]]:
    if shape in ((2 * latent_size, HIDDEN), (2 * latent_size,)):
        return [(latent_size, *shape[1:])] * 2
    return [shape]


def _values(shape: tuple[int, ...], seed: int) -> Tensor:
    g = torch.Generator().manual_seed(seed + sum(shape) + len(shape))
    if len(shape) == 2 and shape[1] == CLASSES:
        return (torch.rand(1, CLASSES, generator=g) * 2 - 1).expand(shape).clone()
    if len(shape) == 1:
        return torch.full(shape, 0.1) if shape[0] > 100 else _noise(shape, 0.2, g)
    if len(shape) == 2:
        return _noise(shape, shape[1] ** -0.5, g)
    return _noise(shape, 0.1, g)


def _noise(shape: tuple[int, ...], scale: float, g: torch.Generator) -> Tensor:
    return scale * torch.randn(shape, generator=g)


def seed() -> int:
    """A new number for `weights`."""
    return int(torch.randint(1 << 30, (1,), generator=fresh_generator()))
