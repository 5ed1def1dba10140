"""Exact answers for two latent dimensions: integrals as sums over a grid.

A sum over a fine grid is as good as exact for smooth functions that fall to zero before
the edge; the pages print how much a finer or wider grid would change.
"""

import math
from typing import Any, NamedTuple

import torch
from torch import Tensor


class Plane(NamedTuple):
    """A square grid: positions (N, 2) and the step between neighbours."""

    z: Tensor
    step: float


def plane(size: int = 251, limit: float = 5.0) -> Plane:
    """`size` times `size` positions over [-limit, limit] squared; z2 runs fastest."""
    line = torch.linspace(-limit, limit, size)
    return Plane(torch.cartesian_prod(line, line), 2 * limit / (size - 1))


def log_given(model: Any, x: Tensor, z: Tensor, y: Tensor | None = None) -> Tensor:
    """ln p(x|z) of binary images x (B, 1, 28, 28) at every z (N, d): (B, N), nats.

    y: one label for all positions, a 0-d tensor, for a model that wants labels.
    The decoder runs once for each position, whatever the number of images.
    """
    flat, parts = x.flatten(1), []
    with torch.no_grad():
        for part in z.split(8192):
            label = None if y is None else y.expand(len(part))
            logits = model.decode_logits(part, label).flatten(1)
            paper = torch.nn.functional.softplus(logits).sum(1)
            parts.append(flat @ logits.T - paper)
    return torch.cat(parts, dim=1)


def log_joint(model: Any, x: Tensor, grid: Plane, y: Tensor | None = None) -> Tensor:
    """ln p(x|z) p(z) of images x at each position of the plane, (B, N), nats."""
    return log_given(model, x, grid.z, y) + log_prior(grid.z)


def log_prior(z: Tensor) -> Tensor:
    """ln N(z; 0, I) for z (..., d), nats."""
    return -z.square().sum(-1) / 2 - z.shape[-1] / 2 * math.log(2 * math.pi)


def log_evidence(joint: Tensor, step: float) -> Tensor:
    """ln of the integral of exp(joint (B, N)) over the plane, (B,), nats."""
    return joint.logsumexp(1) + 2 * math.log(step)


def elbo(joint: Tensor, grid: Plane, mean: Tensor, logvar: Tensor) -> Tensor:
    """E_q[joint - ln q] for q = N(mean, diag exp(logvar)), each (B, 2): (B,), nats.

    A sum over the grid, exact for standard deviations of a step or more; has gradients.
    Raises ValueError for narrower ones, which fall between the positions.
    """
    if (logvar < 2 * math.log(0.99 * grid.step)).any():
        raise ValueError("q is narrower than a step of the grid: make the grid finer.")
    away = (grid.z - mean[:, None]).square() / logvar[:, None].exp()
    log_q = -(away + logvar[:, None] + math.log(2 * math.pi)).sum(2) / 2
    mass = log_q.exp() * grid.step**2
    return (mass * (joint - log_q)).sum(1)


def best_normal(
    joint: Tensor, grid: Plane, mean: Tensor, logvar: Tensor, steps: int = 100
) -> tuple[Tensor, Tensor]:
    """Mean and log-variance (B, 2) of the q with the highest ELBO for each image.

    Climbs from the given start and never ends below it; no standard deviation gets
    below a step of the grid.
    """
    narrowest = 2 * math.log(grid.step)
    with torch.enable_grad():
        best = [t.detach().clone().requires_grad_() for t in (mean, logvar)]
        climb = torch.optim.Adam(best, lr=0.03)
        for _ in range(steps):
            climb.zero_grad()
            (-elbo(joint, grid, *best).sum()).backward()
            climb.step()
            best[1].data.clamp_(min=narrowest)
    found = [t.detach() for t in best]
    better = elbo(joint, grid, *found) > elbo(joint, grid, mean, logvar)
    kept = [
        torch.where(better[:, None], new, old)
        for new, old in zip(found, (mean, logvar), strict=True)
    ]
    return kept[0], kept[1]
