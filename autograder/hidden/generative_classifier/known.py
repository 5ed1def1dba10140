"""What the checks of this assignment share: inputs, and closed forms for a LinearProbe.

A student's function may call their own earlier functions or do the work again inside.
So most checks put a made-up function (`autograder.cvae_probes`) behind the earlier
name and accept either result: that of the made-up function, or that of the true one.
An earlier mistake can then cost nothing here.
"""

import math
from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from autograder.cvae_probes import PIXELS, SHARPNESS, LinearProbe, bump_centre
from autograder.oracles import fresh_generator, normal
from autograder.submission import StudentObject, Submission


def draw(count: int) -> tuple[Tensor, Tensor]:
    """Random black and white images (count, 1, 28, 28) and labels (count,)."""
    g = fresh_generator()
    x = (torch.rand(count, 1, 28, 28, generator=g) < 0.3).float()
    return x, torch.randint(10, (count,), generator=g)


def matrix(*shape: int, scale: float) -> Tensor:
    """Gaussian numbers."""
    return normal(*shape, scale=scale, generator=fresh_generator())


def pair(
    submission: Submission, latent_size: int, **settings: Tensor
) -> tuple[StudentObject, LinearProbe]:
    """The same LinearProbe twice: where the student's code runs, and here."""
    there = submission.probe("LinearProbe").build(latent_size, **settings)
    return there, LinearProbe(latent_size, **settings)


def noisy_pair(
    submission: Submission, latent_size: int, **settings: Tensor
) -> tuple[StudentObject, LinearProbe]:
    """The same with a probe there whose sample_latent really draws."""
    there = submission.probe("NoisyLinearProbe").build(latent_size, **settings)
    return there, LinearProbe(latent_size, **settings)


def log_bernoulli(logits: Tensor, x: Tensor) -> Tensor:
    """ln p(x|z, y) from logits, both (..., 1, 28, 28); (...), float64."""
    coins = torch.distributions.Bernoulli(logits=logits.detach().double())
    return coins.log_prob(x.double()).sum(dim=(-3, -2, -1))


def bump_log_px(x: Tensor, y: Tensor, latent_size: int) -> Tensor:
    """∫ exp(bump_likelihood) N(z; 0, I) dz, its logarithm, (B,).

    For each dimension ∫ exp(-a/2 (z-b)²) N(z; 0, 1) dz
    = (1+a)^(-1/2) exp(-b² a / (2(1+a))).
    """
    a, b = SHARPNESS, bump_centre(x, y, latent_size).double()
    terms = -0.5 * math.log(1 + a) - b**2 * a / (2 * (1 + a))
    return -50 - y.double() + terms.sum(dim=1)


def bump_posterior(latent_size: int) -> dict[str, Tensor]:
    """Settings of a LinearProbe whose encoder gives the bump's exact posterior.

    It is N(b a/(1+a), 1/(1+a)): every importance weight is then p(x|y) itself.
    """
    shrink = SHARPNESS / (1 + SHARPNESS)
    mean_x = torch.zeros(PIXELS, latent_size)
    mean_x[:latent_size] = 2 * shrink * torch.eye(latent_size)
    mean_y = 0.1 * shrink * torch.arange(10.0)[:, None].expand(10, latent_size)
    logvar = torch.full((latent_size,), -math.log(1 + SHARPNESS))
    return {"mean_x": mean_x, "mean_y": mean_y, "logvar": logvar}


def near(got: Tensor, expected: Tensor, tolerance: float = 1e-2) -> bool:
    """Equal to within `tolerance`, absolute, and float32 rounding."""
    apart = (got.double() - expected.double()).abs()
    return bool((apart <= tolerance + 1e-5 * expected.double().abs()).all())


def near_one_of(got: Tensor, candidates: Sequence[Tensor], **how: Any) -> bool:
    """Equal to one of several right answers."""
    return any(near(got, expected, **how) for expected in candidates)
