"""Hidden checks of task 4b, `log_px_grid` (2 points); no chance is involved.

Exact values: a decoder that does not look at z has p(x|y) in closed form; one that is
linear in z is integrated here by Gauss-Hermite quadrature, with 60 x 60 nodes, in
float64. Behind latent_grid and log_likelihood stand made-up functions in a second try,
so that earlier mistakes cost nothing. On grids with steps of 0.25 to 0.46 the sum is
right to 1e-3 nats for these smooth likelihoods; the tolerance is 0.05.
"""

import math
from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from autograder.checks import part
from autograder.cvae_probes import PIXELS, LinearProbe
from autograder.hidden.generative_classifier.known import (
    bump_log_px,
    draw,
    log_bernoulli,
    matrix,
    near_one_of,
    pair,
)
from autograder.oracles import as_tensor
from autograder.submission import StudentError

POINTS = {"value": 1.5, "very improbable images": 0.5}


def hermite(here: LinearProbe, x: Tensor, y: Tensor) -> Tensor:
    """ln ∫ p(x|z, y) N(z; 0, I) dz by Gauss-Hermite quadrature, (B,), float64."""
    nodes, mass = np.polynomial.hermite_e.hermegauss(60)
    ticks = torch.from_numpy(nodes)
    log_mass = torch.from_numpy(np.log(mass)) - 0.5 * math.log(2 * math.pi)
    z = torch.cartesian_prod(ticks, ticks)
    log_m = torch.cartesian_prod(log_mass, log_mass).sum(dim=1)
    decoded = {}
    for label in set(y.tolist()):
        base = (here.bias + here.label_gain[:, label]).detach().double()
        logits = base + z @ here.gain.detach().double().T
        offset = log_m - torch.nn.functional.softplus(logits).sum(dim=1)
        decoded[label] = logits, offset
    values = []
    for image, label in zip(x.double().flatten(1), y.tolist(), strict=True):
        logits, offset = decoded[label]
        values.append((logits @ image + offset).logsumexp(dim=0))
    return torch.stack(values)


def replies(submission, there, x: Tensor, y: Tensor, **how) -> Iterator[Tensor]:
    """The student's values: as it is, then with made-up earlier functions.

    Raises StudentError when none of them can be used.
    """
    names: dict[str, str] = {}
    errors = []
    for name, probe in (
        (None, ""),
        ("latent_grid", "other_grid"),
        ("log_likelihood", "bump_likelihood"),
    ):
        if name is not None:
            names[name] = probe
        try:
            with submission.replacing(
                **{k: submission.probe(v) for k, v in names.items()}
            ):
                got = submission.log_px_grid(there, x, y, **how)
            yield as_tensor(got, (len(x),), "The result of log_px_grid")
        except StudentError as error:
            errors.append(error)
    if len(errors) == 3:
        raise errors[0]


def check(submission, there, x: Tensor, y: Tensor, exact: Tensor, **how) -> None:
    """One of the replies is exact."""
    right = [exact, bump_log_px(x, y, 2)]
    assert any(
        near_one_of(got, right, tolerance=0.05)
        for got in replies(submission, there, x, y, **how)
    ), (
        "The result is not ln p(x|y). The sum needs p(x|z, y), the prior's density "
        "p(z) in two dimensions and the area of a cell of the grid, for each image "
        "with its own label."
    )


def eight() -> tuple[Tensor, Tensor]:
    """Eight images, some with the same label."""
    x, _ = draw(8)
    return x, torch.tensor([3, 0, 3, 9, 0, 5, 3, 3])


@part("value")
def test_blind_decoder(submission):
    """When the decoder does not look at z, ln p(x|y) should be ln p(x|z, y)."""
    settings = {
        "bias": matrix(PIXELS, scale=0.5),
        "label_gain": matrix(PIXELS, 10, scale=0.3),
    }
    there, here = pair(submission, 2, **settings)
    x, y = eight()
    exact = log_bernoulli(here.decode_logits(torch.zeros(8, 2), y), x)
    for size, limit in ((41, 5.0), (25, 5.5)):
        check(submission, there, x, y, exact, size=size, limit=limit)


@part("value")
def test_linear_decoder(submission):
    """For a decoder that looks at z, the integral over z should be right."""
    settings = {
        "bias": matrix(PIXELS, scale=0.5),
        "gain": matrix(PIXELS, 2, scale=0.12),
        "label_gain": matrix(PIXELS, 10, scale=0.1),
    }
    there, here = pair(submission, 2, **settings)
    x, y = eight()
    check(submission, there, x, y, hermite(here, x, y), size=41, limit=5.0)


@part("value", stays="It says that a batch of one image fails.")
def test_batch_of_one(submission):
    """A single image should work."""
    there, here = pair(submission, 2, bias=matrix(PIXELS, scale=0.5))
    x, y = draw(1)
    exact = log_bernoulli(here.decode_logits(torch.zeros(1, 2), y), x)
    check(submission, there, x, y, exact, size=41)


@part("very improbable images")
def test_no_overflow(submission):
    """Images with ln p of about -20000 should have a finite, right value."""
    bias = 60 * matrix(PIXELS, scale=1.0).sign()
    there, here = pair(submission, 2, bias=bias)
    x, y = draw(4)
    exact = log_bernoulli(here.decode_logits(torch.zeros(4, 2), y), x)
    found = replies(submission, there, x, y, size=41)
    right = [exact, bump_log_px(x, y, 2)]
    assert any(near_one_of(got, right, tolerance=0.5) for got in found), (
        "For very improbable images the result is wrong: exp underflows there, so sum "
        "with logsumexp, and take the likelihood from the logits."
    )
