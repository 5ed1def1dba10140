"""Hidden checks of task 4a, `log_importance_weights` and `iwae_bound` (3 points).

Known weights. When the decoder does not look at z, p(x|y) = c is known, and a weight
is c·p(z)/q(z). For q = N(m, I): ln w - ln c = -m·ε - |m|²/2. For q = N(0, s²) in two
dimensions: ln w - ln c = ln s² + (1 - s²) r with r = (ε₁² + ε₂²)/2, which has an
exponential distribution. When the likelihood is a bump and q its exact posterior,
every weight is p(x|y) itself, without any spread.

False failures. ε that is read off (or a function of it that is normal) is compared with
N(0, 1) by the Dvoretzky-Kiefer-Wolfowitz inequality: two such checks, each fails a
right answer once in 1e10 runs. The mean of 40,000 weights with s = √2, which lie in
(0, 2) and have the mean 1, is off by `HOEFFDING` as seldom (Hoeffding's inequality).
Normal numbers agree within 0.01 with chance below 0.0057: 20 of them at once, for any
of 400 rows, with chance below 1e-40.
"""

import math

import torch
from torch import Tensor

from autograder.checks import part
from autograder.cvae_probes import PIXELS
from autograder.hidden.generative_classifier.known import (
    bump_log_px,
    bump_posterior,
    draw,
    matrix,
    near,
    near_one_of,
    noisy_pair,
)
from autograder.hidden.generative_classifier.weights import (
    blind,
    constants,
    own_constant,
    weights,
    works_inside,
)
from autograder.oracles import (
    FALSE_FAILURE,
    as_tensor,
    distance_from_normal,
    dkw_bound,
    fresh_generator,
)

POINTS = {"weights": 2.0, "bound": 1.0}
COUNT, SAMPLES = 20, 400
HOEFFDING = 2 * math.sqrt(math.log(2 / FALSE_FAILURE) / (2 * 40_000))


@part("weights", stays="The easiest case: it tells where to begin.")
def test_prior(submission):
    """When q(z|x, y) is the prior, ln w should be ln p(x|z, y)."""
    x, y = draw(COUNT)
    own_constant(submission, blind(), x, y, 3)


@part("weights", chance=FALSE_FAILURE)
def test_means(submission):
    """The weights should hold p(z) / q(z|x, y) at the z that was drawn (moved q)."""
    x, y = draw(COUNT)
    mean_x, mean_y = matrix(PIXELS, 3, scale=0.05), 1 + matrix(10, 3, scale=0.3)
    settings = blind(mean_x=mean_x, mean_y=mean_y)
    there, here = noisy_pair(submission, 3, **settings)
    constant = own_constant(submission, settings, x, y, 3)
    length = here.encode(x, y)[0].detach().double().norm(dim=1)
    log_w = weights(submission, there, x, y, SAMPLES, "flat_likelihood")
    epsilon = -(log_w - constant + length**2 / 2) / length
    assert float(epsilon.std()) > 1e-3, (
        "All weights of an image are equal: each needs a z of its own, and p(z) and "
        "q(z|x, y) at this z."
    )
    assert distance_from_normal(epsilon) < dkw_bound(epsilon.numel()), (
        "The weights are not distributed as they should: p(z) stands above the "
        "fraction line and q(z|x, y) below it, both at the sampled z, and both are "
        "products over the latent dimensions."
    )
    rows = (epsilon[0] - epsilon[1:]).abs().amax(dim=1)
    columns = (epsilon[:, [0]] - epsilon[:, 1:]).abs().amax(dim=0)
    assert float(rows.min()) > 1e-2, "The k samples of an image are the same."
    assert float(columns.min()) > 1e-2, "All images share the same noise."
    again = weights(submission, there, x, y, 3, "flat_likelihood")
    assert not torch.equal(again, log_w[:3]), "Every call should draw new z."


@part("weights", chance=FALSE_FAILURE)
def test_spread(submission):
    """The weights should hold p(z) / q(z|x, y) at the z that was drawn (wide q)."""
    x, y = draw(COUNT)
    variance = 3.0
    settings = blind(logvar=torch.full((2,), math.log(variance)))
    there, _ = noisy_pair(submission, 2, **settings)
    constant = own_constant(submission, settings, x, y, 2)
    log_w = weights(submission, there, x, y, SAMPLES, "flat_likelihood")
    # ln w - c = ln s² + (1 - s²) r with r = (ε₁² + ε₂²) / 2, exponential with mean 1
    r = (log_w - constant - math.log(variance)) / (1 - variance)
    assert float(r.min()) > -1e-3, (
        "Some weights are larger than they can be: is the density of q(z|x, y) "
        "complete, with its ln σ² and 2π, and is σ² = exp(logvar_z)?"
    )
    apart = (r[:, [0]] - r[:, 1:]).abs().amax(dim=0)
    assert float(apart.min()) > 1e-2, "All images share the same noise."
    scores = torch.special.ndtri(
        (-torch.expm1(-r.clamp(min=0))).clamp(1e-12, 1 - 1e-12)
    )
    assert distance_from_normal(scores) < dkw_bound(r.numel()), (
        "For a variance other than 1 the weights are not distributed as they should. "
        "Check the density of q(z|x, y) and how z is drawn."
    )


@part("weights", stays="The only check with a likelihood that depends on z.")
def test_exact_posterior(submission):
    """When q(z|x, y) is the exact posterior, every weight should be p(x|y) itself."""
    x, y = draw(COUNT)
    for d in (1, 2, 4):
        there, _ = noisy_pair(submission, d, **bump_posterior(d))
        log_w = weights(submission, there, x, y, 7, "bump_likelihood")
        exact = bump_log_px(x, y, d)
        assert near(log_w, exact.expand(7, -1)) or works_inside(submission), (
            "Here each weight is p(x|y), without any spread. Does every sample go with "
            "its own image and label, and is ln w = ln p(x|z, y) + ln p(z) - ln q(z)?"
        )


@part("weights", stays="It says that numbers overflow, not that they are wrong.")
def test_extreme(submission):
    """Very improbable images should have finite log-weights."""
    x, y = draw(4)
    bias = 40 * (1 - 2 * x.mean(dim=0).round().flatten())
    there, here = noisy_pair(submission, 2, bias=bias)
    got = weights(submission, there, x, y, 2, "flat_likelihood")
    assert near_one_of(
        got, [c.expand(2, -1) for c in constants(here, x, y)], tolerance=1
    )


def bound(submission, there, x: Tensor, y: Tensor, k: int) -> Tensor:
    """The student's bound (B,)."""
    reply = submission.iwae_bound(there, x, y, k)
    return as_tensor(reply, (len(x),), "The result of iwae_bound").double()


def log_mean(log_w: Tensor) -> Tensor:
    """ln of the mean of the weights over the k samples, float64."""
    return log_w.double().logsumexp(dim=0) - math.log(len(log_w))


def check_bound(submission, log_w: Tensor) -> None:
    """The bound for these weights, (k, B), when iwae_bound asks for them."""
    k, count = log_w.shape
    x = torch.zeros(count, PIXELS)
    x[:, :k] = log_w.T
    x = x.reshape(count, 1, 28, 28)
    there, _ = noisy_pair(submission, 2)
    y = torch.zeros(count, dtype=torch.int64)
    with submission.replacing(log_importance_weights=submission.probe("pixel_weights")):
        got = bound(submission, there, x, y, k)
    expected = log_mean(log_w)
    if near(got, expected):
        return
    if bool(x.abs().max() < 1e3):
        inside = bound(submission, there, torch.zeros_like(x), y, k)
        if near(inside, torch.full((count,), -784 * math.log(2.0))):
            check_mean_of_weights(submission)
            return
    assert not near(got, log_mean(log_w) + math.log(k)) or k == 1, (
        "This is the logarithm of the sum of the weights; their mean is asked for."
    )
    assert not near(got, log_w.double().mean(dim=0)) or k == 1, (
        "This is the mean of the logarithms, an ELBO with k samples. The bound is the "
        "logarithm of the mean."
    )
    raise AssertionError(
        "The result is not the logarithm of the mean of the k weights of each image."
    )


def check_mean_of_weights(submission) -> None:
    """For an iwae_bound that works the weights out itself: their mean is 1."""
    settings = {"logvar": torch.full((2,), math.log(2.0))}
    there, _ = noisy_pair(submission, 2, **settings)
    x, y = draw(100)
    got = bound(submission, there, x, y, 400) + 784 * math.log(2.0)
    assert abs(float(got.exp().mean()) - 1) < HOEFFDING, (
        "The mean of exp(bound) is not p(x|y): is it the mean of the weights?"
    )


@part("bound", chance=FALSE_FAILURE, stays="It names sums and means of the weights.")
def test_bound(submission):
    """iwae_bound should be the logarithm of the mean of the weights of each image."""
    for k, count in ((5, 6), (12, 1), (40, 3)):
        check_bound(submission, matrix(k, count, scale=2.0))


@part("bound", stays="The easiest case: it tells where to begin.")
def test_one_sample(submission):
    """With one sample the bound should be the logarithm of the weight itself."""
    check_bound(submission, matrix(1, 5, scale=2.0))


@part("bound")
def test_no_overflow(submission):
    """Weights of exp(-20000) or exp(500) should give a finite, right bound."""
    generator = fresh_generator()
    for shift in (-20_000.0, 500.0):
        log_w = shift + torch.randn(6, 4, generator=generator)
        x = torch.zeros(4, PIXELS)
        x[:, :6] = log_w.T
        there, _ = noisy_pair(submission, 2)
        y = torch.zeros(4, dtype=torch.int64)
        fake = submission.probe("pixel_weights")
        with submission.replacing(log_importance_weights=fake):
            # an iwae_bound that does not ask for the weights sees odd images only
            got = bound(submission, there, x.reshape(4, 1, 28, 28), y, 6)
        expected = log_mean(log_w)
        inside = torch.full((4,), -784 * math.log(2.0))
        assert near_one_of(got, [expected, inside], tolerance=0.1), (
            "For very small or very large weights the result is wrong: never leave "
            "the logarithms."
        )
