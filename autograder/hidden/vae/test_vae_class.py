"""Hidden checks of task 10.2a, the class `VAE` (2 points): decoder and sampling.

False failures. Only the checks of the noise's distribution depend on chance. They
recover ε = (z - μ)/σ from N = 20,000 draws and compare its empirical distribution with
N(0, 1): by the Dvoretzky-Kiefer-Wolfowitz inequality a right answer stays within
sqrt(ln(2/1e-10)/(2N)) = 0.0244 except once in 1e10 runs. Two such checks: below 2e-10.
Noise of two rows agrees within 0.01 in one element with chance below 0.0057 (the
density of a difference of two is at most 0.283), in all 50 below 1e-112. For
log-variances of ±60 Hoeffding's inequality gives exp(-2·2000·0.30²), below 1e-156.
"""

from itertools import pairwise

import torch
from torch import Tensor

from autograder.checks import part
from autograder.oracles import (
    FALSE_FAILURE,
    as_tensor,
    distance_from_normal,
    dkw_bound,
    fresh_generator,
    images,
    normal,
)

POINTS = {"decoder": 0.5, "sampling": 1.0, "gradients of the sampling": 0.5}


def model_of(submission, latent_size: int = 2):
    """A new model of the student."""
    return submission.VAE.build(latent_size=latent_size)


def sample(submission, mean_z: Tensor, logvar_z: Tensor) -> Tensor:
    """A latent sample of the student's model, checked for its shape."""
    model = model_of(submission, mean_z.shape[1])
    z = model.sample_latent(mean_z.clone(), logvar_z.clone())
    return as_tensor(z, tuple(mean_z.shape), "The result of sample_latent")


def noise(submission, mean_z: Tensor, logvar_z: Tensor) -> Tensor:
    """The ε that the student drew: (z - μ)/σ, float64."""
    z = sample(submission, mean_z, logvar_z).double()
    return (z - mean_z.double()) / (logvar_z.double() / 2).exp()


def reconstruction(model, x: Tensor, latent_size: int = 2) -> Tensor:
    """recon_x from forward, whose three results are checked for their shapes."""
    reply = model(x)
    assert isinstance(reply, (tuple, list)) and len(reply) == 3, (
        "forward should return three tensors: recon_x, mean_z, logvar_z."
    )
    as_tensor(reply[1], (len(x), latent_size), "mean_z")
    as_tensor(reply[2], (len(x), latent_size), "logvar_z")
    return as_tensor(reply[0], (len(x), 1, 28, 28), "recon_x")


def inputs(*shape: int) -> tuple[Tensor, Tensor]:
    """Means with standard deviation 2, log-variances between -3 and 3."""
    g = fresh_generator()
    logvar_z = 6 * torch.rand(*shape, generator=g) - 3
    return normal(*shape, scale=2.0, generator=g), logvar_z


@part("decoder", stays="It says why: the loss needs probabilities.")
def test_decoder_output_is_a_probability(submission):
    """The decoder's output should lie between 0 and 1, whatever z is."""
    z = normal(200, 2, scale=30.0, generator=fresh_generator())
    recon_x = as_tensor(
        model_of(submission).decode(z), (200, 1, 28, 28), "The result of decode"
    )
    assert float(recon_x.min()) >= 0 and float(recon_x.max()) <= 1, (
        "Binary cross-entropy needs a probability for each pixel: which activation "
        "maps every number into the interval from 0 to 1?"
    )


@part("decoder")
def test_decoder_activation(submission):
    """The decoder's activation should turn any number into a probability, smoothly.

    With every weight 0 the output is the activation of the last layer's bias, the
    only parameter with a single element.
    """
    model = model_of(submission)
    zeros = {k: torch.zeros_like(v) for k, v in model.state_dict().items()}
    last = [k for k, v in zeros.items() if v.numel() == 1]
    assert last, "The decoder's last layer should have one output channel with a bias."
    levels = []
    for bias in (-3.0, -1.0, 0.0, 1.0, 3.0):
        model.load_state_dict({**zeros, last[-1]: torch.tensor([bias])})
        recon_x = model.decode(torch.zeros(1, 2))
        levels.append(float(as_tensor(recon_x, (1, 1, 28, 28), "recon_x").mean()))
    rising = all(a < b for a, b in pairwise(levels))
    assert rising and 0 < levels[0] < 0.2 and 0.8 < levels[-1] < 1, (
        "An activation that cuts off (ReLU, clamp) or that couples the pixels "
        "(softmax) gives no probability for each single pixel."
    )


@part("decoder")
def test_forward(submission):
    """forward(x) should return (recon_x, mean_z, logvar_z)."""
    model, x = model_of(submission, 4), images(3, fresh_generator())
    reconstruction(model, x, 4)
    assert torch.allclose(model(x)[1], model.encode(x)[0]), (
        "The second result of forward should be the means that encode gives."
    )


@part("decoder", chance=1e-20)
def test_forward_uses_a_sample(submission):
    """forward should decode a random sample z, not the mean: two calls differ."""
    x = images(4, fresh_generator())
    model = model_of(submission)
    first, second = reconstruction(model, x), reconstruction(model, x)
    # noise that is always the same costs points in "sampling"
    noiseless = bool(noise_difference(submission) == 0)
    assert noiseless or not torch.equal(first, second), (
        "Two calls with the same images give the same reconstructions: forward "
        "should decode what sample_latent returns."
    )


CASE = "The visible test shows this case: without it a failure there has no message."


@part(
    "sampling", chance=FALSE_FAILURE, stays="The general form of test_published_case."
)
def test_distribution(submission):
    """sample_latent should draw from the normal distribution N(mean, exp(logvar))."""
    epsilon = noise(submission, *inputs(2000, 10))
    assert distance_from_normal(epsilon) < dkw_bound(epsilon.numel()), (
        "Scaled back to mean 0 and standard deviation 1, your samples are not "
        "standard normal. Check which distribution the noise comes from, and how "
        "the standard deviation follows from logvar_z."
    )


@part("sampling", chance=FALSE_FAILURE, stays=CASE)
def test_published_case(submission):
    """Samples for mean 1 and log-variance 1 should have that mean and log-variance."""
    ones = torch.ones(2000, 10)
    epsilon = noise(submission, ones, ones)
    assert distance_from_normal(epsilon) < dkw_bound(epsilon.numel()), (
        "For mean_z = 1 and logvar_z = 1 the samples are not N(1, e)."
    )


@part("sampling", chance=1e-100, stays="It names noise that is shared.")
def test_noise_fresh_for_every_element(submission):
    """Every image and every latent dimension should get noise of its own."""
    epsilon = noise(submission, *inputs(50, 50))
    rows = (epsilon - epsilon[[0]]).abs().amax(dim=1)[1:]
    columns = (epsilon - epsilon[:, [0]]).abs().amax(dim=0)[1:]
    assert float(rows.max()) > 1e-2, (
        "All images of the batch share the same noise: draw it with the shape of "
        "mean_z."
    )
    assert float(columns.max()) > 1e-2, (
        "All latent dimensions share the same noise: draw it with the shape of mean_z."
    )
    assert min(float(rows.min()), float(columns.min())) > 1e-2, (
        "Some elements share the same noise: draw it with the shape of mean_z."
    )


def noise_difference(submission) -> Tensor:
    """How far the noise of two calls is apart at most."""
    mean_z, logvar_z = inputs(50, 50)
    first = noise(submission, mean_z, logvar_z)
    return (first - noise(submission, mean_z, logvar_z)).abs().max()


@part("sampling", chance=1e-100)
def test_noise_fresh_for_every_call(submission):
    """Two calls should give different samples."""
    assert float(noise_difference(submission)) > 1e-2, (
        "The second call repeats the first: is a seed set inside, or the noise stored?"
    )


@part("sampling")
def test_batch_of_one(submission):
    """A batch of one image should work."""
    sample(submission, *inputs(1, 2))


@part("sampling", chance=1e-100)
def test_large_log_variances(submission):
    """Log-variances of -60 and 60 should give finite samples of the right size."""
    mean_z = torch.zeros(2000, 2)
    logvar_z = torch.tensor([-60.0, 60.0]).expand(2000, 2).clone()
    z = sample(submission, mean_z, logvar_z).double()
    size = z.abs().median(dim=0).values.log()
    # The median of |ε| is 0.674 = exp(-0.39). A factor e off needs half of the
    # draws where 0.20 (or 0.07) are expected: below exp(-2·2000·0.30²) (Hoeffding).
    for got, logvar in zip(size.tolist(), (-60.0, 60.0), strict=True):
        assert abs(got - logvar / 2 + 0.4) < 1, (
            "For very small or very large log-variances the spread is wrong."
        )


SPOILT = "The gradients fail as well; this says that the inputs were changed."


@part("sampling", stays=SPOILT)
def test_inputs_unchanged(submission):
    """sample_latent should leave its inputs as they are."""
    mean_z, logvar_z = inputs(4, 2)
    before = mean_z.clone(), logvar_z.clone()
    model_of(submission).sample_latent(mean_z, logvar_z)
    assert torch.equal(mean_z, before[0]) and torch.equal(logvar_z, before[1]), (
        "Your code changes mean_z or logvar_z in place; kl_loss needs them later."
    )


@part("gradients of the sampling")
def test_gradients(submission):
    """Gradients should flow through the sample to the mean and the log-variance."""
    mean_z, logvar_z = inputs(6, 3)
    cotangent = normal(6, 3, generator=fresh_generator())
    model = model_of(submission, 3)
    z, (d_mean, d_logvar) = model.sample_latent.gradients(
        mean_z, logvar_z, cotangent=cotangent
    )
    as_tensor(z, (6, 3), "The result of sample_latent")
    assert d_mean is not None, "No gradient reaches mean_z."
    assert d_logvar is not None, "No gradient reaches logvar_z."
    assert torch.allclose(d_mean, cotangent, rtol=1e-3, atol=1e-4), (
        "The gradient with respect to mean_z is wrong: z should move with the mean."
    )
    expected = cotangent * (z - mean_z) / 2
    assert torch.allclose(d_logvar, expected, rtol=1e-3, atol=1e-3), (
        "The gradient with respect to logvar_z is wrong."
    )
