"""Hidden checks of task 1b, the class `ConditionalVAE` (3 points).

False failures. The noise's distribution is compared with N(0, 1) by the
Dvoretzky-Kiefer-Wolfowitz inequality: a right answer fails once in 1e10 runs. The
heads of three new models give 48 numbers for one image, each negative with chance 1/2
and independently (the initial weights are symmetric): all have one sign with chance
2^-47. Everything else is deterministic.
"""

import torch
from torch import Tensor

from autograder.checks import part
from autograder.hidden.generative_classifier.constant_weights import equal, signed
from autograder.hidden.generative_classifier.halves import (
    encode,
    logits_of,
    model_of,
    with_labels,
)
from autograder.hidden.generative_classifier.known import draw
from autograder.oracles import (
    FALSE_FAILURE,
    as_tensor,
    distance_from_normal,
    dkw_bound,
    fresh_generator,
    normal,
)

POINTS = {"layers": 1.0, "sampling": 1.0, "labels and outputs": 1.0}


def inputs(*shape: int) -> tuple[Tensor, Tensor]:
    """Means with standard deviation 2, log-variances between -3 and 3."""
    g = fresh_generator()
    logvar_z = 6 * torch.rand(*shape, generator=g) - 3
    return normal(*shape, scale=2.0, generator=g), logvar_z


def noise(submission, mean_z: Tensor, logvar_z: Tensor) -> Tensor:
    """The ε that the student drew: (z - μ)/σ, float64."""
    model = model_of(submission, mean_z.shape[1])
    z = model.sample_latent(mean_z.clone(), logvar_z.clone())
    z = as_tensor(z, tuple(mean_z.shape), "The result of sample_latent").double()
    return (z - mean_z.double()) / (logvar_z.double() / 2).exp()


@part("layers", stays="It names the count, which the task gives.")
def test_parameter_count(submission):
    """The model should have the specified layers, for any latent size."""
    for latent_size in (1, 2, 7):
        got = sum(p.numel() for p in model_of(submission, latent_size).parameters())
        assert got == 472_336 + 386 * latent_size, (
            f"For latent_size={latent_size} the model has {got:,} parameters: that is "
            "not the sum of the layers in the table."
        )


@part("layers")
def test_relus(submission):
    """There should be a ReLU after the first and after the second layer of each half.

    The inputs of a layer are positive and its weights negative: what comes out of the
    ReLU is 0, and so is the end result.
    """
    x, y = draw(3)
    for first in (-1.0, 1.0):
        model = model_of(submission)
        state = model.state_dict()
        model.load_state_dict({k: signed(v, first) for k, v in state.items()})
        which = "first" if first < 0 else "second"
        for half, reply in (
            ("encoder", encode(submission, model, x, y)[0]),
            ("decoder", logits_of(model, torch.ones(3, 2), y)),
        ):
            assert float(reply.abs().max()) == 0, (
                f"The {half} has no ReLU after its {which} layer."
            )


@part("layers", chance=3 * 2**-47)
def test_heads_unrestricted(submission):
    """Means, log-variances and logits may be any real numbers: no activation there."""
    x, y = draw(1)
    replies: list[list[Tensor]] = [[], [], []]
    for _ in range(3):
        model = model_of(submission, 16)
        for kept, reply in zip(replies, encode(submission, model, x, y), strict=False):
            kept.append(reply)
        z = normal(1, 16, scale=30.0, generator=fresh_generator())
        replies[2].append(logits_of(model, z, y))
    for name, kept in zip(("means", "log-variances", "logits"), replies, strict=True):
        values = torch.cat([v.flatten() for v in kept])
        assert float(values.min()) < 0 < float(values.max()), (
            f"All {name} have the same sign: is there an activation after the layer?"
        )


@part("layers")
def test_equal_weights(submission):
    """Nothing but the layers of the table should stand between input and output.

    If all weights are w, three layers without biases give 256 * 128 * w³ times the sum
    of their inputs, to which the one-hot label adds 1.
    """
    x, y = draw(3)
    weight = 0.009  # outputs of about 5: beyond sigmoid and tanh
    model = model_of(submission, 3)
    state = model.state_dict()
    model.load_state_dict({k: equal(v, weight) for k, v in state.items()})
    z = torch.tensor([[60.0, 80.0, 70.0]]).expand(3, 3)
    mean_z, logvar_z = encode(submission, model, x, y)
    scale = 256 * 128 * weight**3
    of_images = scale * (x.sum(dim=(1, 2, 3)) + 1)
    of_positions = scale * (z.sum(dim=1) + 1)
    for name, got, expected in (
        ("means", mean_z, of_images),
        ("log-variances", logvar_z, of_images),
        ("logits", logits_of(model, z, y).flatten(1), of_positions),
    ):
        assert torch.allclose(got, expected[:, None].expand_as(got), rtol=1e-3), (
            f"The {name} are not what the layers of the table give. Is there an "
            "activation too many, or is the label not appended as ten numbers?"
        )


@part("sampling", chance=FALSE_FAILURE)
def test_distribution(submission):
    """sample_latent should draw from N(mean_z, exp(logvar_z))."""
    epsilon = noise(submission, *inputs(2000, 10))
    assert distance_from_normal(epsilon) < dkw_bound(epsilon.numel()), (
        "Scaled back to mean 0 and standard deviation 1, your samples are not "
        "standard normal. Check the noise, and how the standard deviation follows "
        "from logvar_z."
    )


@part("sampling", chance=1e-100)
def test_noise_fresh(submission):
    """Every image, every latent dimension and every call should get its own noise."""
    mean_z, logvar_z = inputs(50, 50)
    epsilon = noise(submission, mean_z, logvar_z)
    rows = (epsilon - epsilon[[0]]).abs().amax(dim=1)[1:]
    columns = (epsilon - epsilon[:, [0]]).abs().amax(dim=0)[1:]
    assert float(rows.min()) > 1e-2, "All images of the batch share the same noise."
    assert float(columns.min()) > 1e-2, "All latent dimensions share the same noise."
    again = noise(submission, mean_z, logvar_z)
    assert float((epsilon - again).abs().max()) > 1e-2, "Two calls give the same noise."


@part("sampling")
def test_gradients(submission):
    """Gradients should flow through the sample to the mean and the log-variance."""
    mean_z, logvar_z = inputs(6, 3)
    cotangent = normal(6, 3, generator=fresh_generator())
    sample = model_of(submission, 3).sample_latent
    z, (d_mean, d_logvar) = sample.gradients(mean_z, logvar_z, cotangent=cotangent)
    assert d_mean is not None, "No gradient reaches mean_z."
    assert d_logvar is not None, "No gradient reaches logvar_z."
    assert torch.allclose(d_mean, cotangent, rtol=1e-3, atol=1e-4), (
        "The gradient with respect to mean_z is wrong: z should move with the mean."
    )
    expected = cotangent * (z - mean_z) / 2
    assert torch.allclose(d_logvar, expected, rtol=1e-3, atol=1e-3), (
        "The gradient with respect to logvar_z is wrong."
    )


@part("sampling", stays="It says why: the inputs were changed.")
def test_inputs_unchanged(submission):
    """sample_latent should leave its inputs as they are."""
    mean_z, logvar_z = inputs(4, 2)
    before = mean_z.clone(), logvar_z.clone()
    model_of(submission).sample_latent(mean_z, logvar_z)
    assert torch.equal(mean_z, before[0]) and torch.equal(logvar_z, before[1]), (
        "Your code changes mean_z or logvar_z in place."
    )


@part("labels and outputs")
def test_encoder_uses_both(submission):
    """mean_z and logvar_z should depend on the image and on the label."""
    model, (x, y) = model_of(submission, 3), draw(6)
    base = encode(submission, model, x, y)
    other_y = encode(submission, model, x, (y + 1) % 10)
    other_x = encode(submission, model, 1 - x, y)
    for name, index in (("mean_z", 0), ("logvar_z", 1)):
        for what, other in (("label", other_y), ("image", other_x)):
            moved = (base[index] - other[index]).abs().amax(dim=1)
            assert float(moved.min()) > 1e-6, f"{name} does not depend on the {what}."
    assert not torch.allclose(*base), "Mean and log-variance come from the same head."


@part(
    "labels and outputs",
    stays="It says that z or y has no effect, whatever the layers are.",
)
def test_decoder_uses_both(submission):
    """The logits should depend on z and on the label."""
    model, (_, y) = model_of(submission, 3), draw(6)
    z = normal(6, 3, generator=fresh_generator())
    base = logits_of(model, z, y)
    for what, other in (
        ("label", logits_of(model, z, (y + 1) % 10)),
        ("latent vector", logits_of(model, -z, y)),
    ):
        moved = (base - other).flatten(1).abs().amax(dim=1)
        assert float(moved.min()) > 1e-6, f"The logits don't depend on the {what}."


@part("labels and outputs")
def test_rows_are_independent(submission):
    """An image's result should not depend on the rest of its batch."""
    model, (x, y) = model_of(submission), draw(4)
    z = normal(4, 2, generator=fresh_generator())
    for one, many in (
        (
            encode(submission, model, x[2:3], y[2:3])[0],
            encode(submission, model, x, y)[0],
        ),
        (logits_of(model, z[2:3], y[2:3]), logits_of(model, z, y)),
    ):
        assert torch.allclose(one[0], many[2], atol=1e-4), (
            "The third image of a batch gets another result when it is alone."
        )


@part("labels and outputs")
def test_decode(submission):
    """decode should give the probabilities that belong to decode_logits."""
    model, (_, y) = model_of(submission), draw(5)
    z = normal(5, 2, scale=20.0, generator=fresh_generator())
    got = as_tensor(with_labels(model.decode, z, y), (5, 1, 28, 28), "recon_x")
    expected = torch.special.expit(logits_of(model, z, y).double())
    assert torch.allclose(got.double(), expected, atol=1e-4), (
        "Which function turns a logit into a probability? It should be used once."
    )


@part("labels and outputs", stays="It says why: the outputs are logits.")
def test_network_of_zeros(submission):
    """With all weights zero the logits, means and log-variances should be 0."""
    model, (x, y) = model_of(submission), draw(3)
    model.load_state_dict({k: 0 * v for k, v in model.state_dict().items()})
    mean_z, logvar_z = encode(submission, model, x, y)
    largest = max(
        float(v.abs().max())
        for v in (mean_z, logvar_z, logits_of(model, torch.ones(3, 2), y))
    )
    assert largest < 1e-6, "Something is added to what the last layers give."
