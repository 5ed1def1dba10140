"""What several hidden checks need: inputs drawn anew, closed forms, exact bounds."""

import contextlib
import math
import os
from collections.abc import Iterator
from contextvars import ContextVar
from typing import Any

import torch
from torch import Tensor

from autograder.submission import StudentError

FALSE_FAILURE = 1e-10  # chance per run that a random check fails a right answer


_repeated: ContextVar[int | None] = ContextVar("repeated", default=None)


def fresh_generator() -> torch.Generator:
    """Inputs differ in every run, so a reply can't be memorised.

    COURSE_CHECK_SEED repeats a run, `repeated_inputs` a block.
    """
    generator = torch.Generator()
    seed = _repeated.get() or os.environ.get("COURSE_CHECK_SEED")
    if seed is None:
        generator.seed()
    else:
        generator.manual_seed(int(seed))
    return generator


@contextlib.contextmanager
def repeated_inputs(seed: int) -> Iterator[None]:
    """The same inputs in every run of a block, so that replies can be compared."""
    token = _repeated.set(seed)
    try:
        yield
    finally:
        _repeated.reset(token)


def normal(*shape: int, scale: float = 1.0, generator: torch.Generator) -> Tensor:
    """Gaussian numbers with standard deviation `scale`, float32."""
    return scale * torch.randn(*shape, generator=generator)


def images(count: int, generator: torch.Generator) -> Tensor:
    """Random grey pictures (count, 1, 28, 28) in [0, 1]."""
    return torch.rand(count, 1, 28, 28, generator=generator)


def kl_rows(mean_z: Tensor, logvar_z: Tensor) -> Tensor:
    """KL(N(μ, σ²) ‖ N(0, 1)) per element, nats, from torch.distributions.

    Args: mean_z, logvar_z: (B, latent_size). Returns (B, latent_size), float64.
    """
    q = torch.distributions.Normal(mean_z.double(), (logvar_z.double() / 2).exp())
    p = torch.distributions.Normal(torch.zeros_like(q.loc), torch.ones_like(q.scale))
    return torch.distributions.kl_divergence(q, p)


def dkw_bound(count: int, chance: float = FALSE_FAILURE) -> float:
    """The distance from the true distribution that `count` draws stay within.

    Dvoretzky-Kiefer-Wolfowitz inequality with Massart's constant (1990):
    P(sup|F_n - F| > ε) ≤ 2·exp(-2nε²), so ε = sqrt(ln(2 / chance) / 2n). It holds for
    every n, not only in the limit.
    """
    return math.sqrt(math.log(2 / chance) / (2 * count))


def distance_from_normal(draws: Tensor) -> float:
    """sup|F_n - Φ|: Kolmogorov's distance of the draws from N(0, 1)."""
    ordered = draws.double().flatten().sort().values
    n = len(ordered)
    cdf = torch.special.ndtr(ordered)
    above = torch.arange(1, n + 1, dtype=torch.float64) / n - cdf
    below = cdf - torch.arange(0, n, dtype=torch.float64) / n
    return float(torch.maximum(above.max(), below.max()))


def as_tensor(value: Any, shape: tuple[int, ...], name: str) -> Tensor:
    """A student's reply as a finite tensor of the promised shape.

    Raises StudentError, in the student's terms, for anything else.
    """
    if not isinstance(value, Tensor):
        kind = "None" if value is None else f"a {type(value).__name__}"
        raise StudentError(f"{name} should be a torch tensor, not {kind}.")
    if tuple(value.shape) != shape:
        raise StudentError(
            f"{name} should have shape {shape}, not {tuple(value.shape)}."
        )
    if not value.is_floating_point():
        raise StudentError(f"{name} should hold floating-point numbers.")
    if not bool(torch.isfinite(value).all()):
        raise StudentError(f"{name} contains NaN or infinity.")
    return value


def as_number(value: Any, name: str) -> float:
    """A student's reply as one finite number (a 0-d tensor or a Python number)."""
    if isinstance(value, Tensor):
        if value.numel() != 1:
            raise StudentError(
                f"{name} should be a single number, not shape {tuple(value.shape)}."
            )
        value = value.item()
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        try:
            value = float(value)
        except (TypeError, ValueError):
            kind = "None" if value is None else f"a {type(value).__name__}"
            raise StudentError(f"{name} should be a number, not {kind}.") from None
    if not math.isfinite(value):
        raise StudentError(f"{name} is {value}, not a finite number.")
    return float(value)


def close(a: float, b: float, tolerance: float = 1e-3) -> bool:
    """Equal up to float32 rounding, generously: relative or absolute `tolerance`."""
    return math.isclose(a, b, rel_tol=tolerance, abs_tol=tolerance)
