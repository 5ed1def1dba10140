"""Hidden checks of task 10.6a, the class `ConditionalVAE` (3 points).

Labels are given as class numbers, and as one-hot vectors to code that can't use those.
Mistakes in `sample_latent`, the final activation or `forward` that VAE has as well
have cost points there and are let through.

False failures. The distribution of the noise is compared once, with the exact bound of
`test_vae_class`: once in 1e10 runs. Two samples agree exactly with chance below 1e-20.
Everything else is deterministic: outputs that should differ come from weights drawn
from continuous distributions, and outputs that should agree do so up to float32
rounding, a factor 20 below the tolerances.
"""

import torch

from autograder.checks import part
from autograder.hidden.vae import specified, test_vae_class
from autograder.hidden.vae.conditional import (
    carried_forward,
    cvae_of,
    decode,
    encode,
    fails,
    forward,
)
from autograder.oracles import FALSE_FAILURE, fresh_generator, images, normal

POINTS = {"encoder uses y": 1.0, "decoder uses y": 1.0, "model": 1.0}
COUNT = 200_725
PER_DIMENSION = 2 * (16 + 1) + 3136  # two heads, and a row of the decoder's layer for z


def batch(count=7):
    """Images and labels that differ from each other, and latent positions."""
    g = fresh_generator()
    y = torch.randperm(10, generator=g)[:count]
    return images(count, g), y, normal(count, 2, generator=g)


def known(submission):
    """The student's model and ours with the same weights, None for other layers."""
    model, seed = cvae_of(submission, specified.LATENT), specified.seed()
    weights = specified.weights(dict(model.named_parameters()), seed)
    if weights is None:
        return None, None
    model.load_state_dict({**model.state_dict(), **weights})
    return model, specified.expected(seed)


def all_differ(rows):
    """True when no two rows of a tensor agree (N, ...)."""
    rows = rows.flatten(1).double()
    apart = (rows[:, None] - rows[None]).abs().amax(dim=2)
    return bool((apart + torch.eye(len(rows)) > 1e-6).all())


def same(a, b, tolerance=1e-4):
    """Equal up to float32 rounding, relative to the largest element."""
    return float((a - b).abs().max()) <= tolerance * max(1.0, float(b.abs().max()))


@part(
    "encoder uses y",
    stays="It says that the label has no effect, whatever the layers are.",
)
def test_encoder_sees_label(submission):
    """The encoder's answer should depend on the label, differently for each digit."""
    model, (x, _, _) = cvae_of(submission), batch()
    rows = [encode(model, x[:1], torch.tensor([digit])) for digit in range(10)]
    assert all_differ(torch.cat(rows)), (
        "For the same image with different labels the encoder gives the same answer: "
        "the label does not reach it, or not all ten labels do."
    )


@part(
    "encoder uses y", stays="It says that labels are mixed up, whatever the layers are."
)
def test_encoder_own_label(submission):
    """The encoder should read each image of a batch with its own label."""
    model, (x, y, _) = cvae_of(submission), batch()
    rows = [encode(model, x[[i]], y[[i]]) for i in range(len(x))]
    assert same(encode(model, x, y), torch.cat(rows)), (
        "An image encoded in a batch and alone gives different answers: the labels are "
        "mixed up between the images, or one label is used for all."
    )


@part("encoder uses y")
def test_encoder_as_specified(submission):
    """The label's layer should be added to the first convolution, before its ReLU."""
    model, ours = known(submission)
    if model is None:
        return  # other layers: "model" tells
    x, y, _ = batch()
    with torch.no_grad():
        wanted = torch.cat(ours.encode(x, y), dim=1)
    assert same(encode(model, x, y, specified.LATENT), wanted), (
        "With weights that are known the encoder gives another answer than the "
        "specified one. Where is the label's part added (before or after the ReLU), "
        "is it added once, and is the one-hot vector that of y itself?"
    )


@part("decoder uses y")
def test_decoder_sees_label(submission):
    """The decoder's image should depend on the label, differently for each digit."""
    model = cvae_of(submission)
    rows = [decode(model, torch.zeros(1, 2), torch.tensor([d])) for d in range(10)]
    assert all_differ(torch.cat(rows)), (
        "For the same z with different labels the decoder draws the same image: the "
        "label does not reach it, or not all ten labels do."
    )


@part(
    "decoder uses y", stays="It says that labels are mixed up, whatever the layers are."
)
def test_decoder_own_label(submission):
    """The decoder should draw each z of a batch with its own label."""
    model, (_, y, z) = cvae_of(submission), batch()
    rows = [decode(model, z[[i]], y[[i]]) for i in range(len(z))]
    assert same(decode(model, z, y), torch.cat(rows)), (
        "A z decoded in a batch and alone gives different images: the labels are "
        "mixed up between the rows, or one label is used for all."
    )


@part("decoder uses y")
def test_decoder_as_specified(submission):
    """The label's layer should be added to the layer for z, before its ReLU."""
    model, ours = known(submission)
    if model is None:
        return  # other layers: "model" tells
    _, y, _ = batch()
    z = normal(len(y), specified.LATENT, generator=fresh_generator())
    with torch.no_grad():
        wanted = ours.decode(z, y)
    got = decode(model, z, y)
    assert same(got, wanted) or _other_activation(submission, got, wanted), (
        "With weights that are known the decoder draws other images than the specified "
        "one. Where is the label's part added (before or after the ReLU), is it added "
        "once, and is the one-hot vector that of y itself?"
    )


def _other_activation(submission, got, wanted):
    """Is another final activation the only difference, which is judged elsewhere?"""
    logits = torch.logit(wanted.double()).float()
    forms = (logits, logits.tanh(), logits.relu(), logits.clamp(0, 1))
    if not any(same(got, form, 1e-3) for form in forms):
        return False
    if float(got.min()) < 0 or float(got.max()) > 1:
        return True  # "model" tells
    return fails(test_vae_class.test_decoder_activation, submission)


@part("model")
def test_parameter_count(submission):
    """The layers should be those of VAE and one linear layer for y in each half."""
    for latent_size in (2, 5):
        model = cvae_of(submission, latent_size)
        count = sum(p.numel() for _, p in model.named_parameters())
        assert count == COUNT + (latent_size - 2) * PER_DIMENSION, (
            f"With latent_size={latent_size} the model has {count} parameters: a layer "
            "is missing, too many, or of another size, or latent_size is not used "
            "everywhere."
        )


@part("model", stays="It names the batch and latent size that do not work.")
def test_shapes(submission):
    """Any batch and latent size should work, a batch of one as well."""
    for count, latent_size in ((1, 2), (6, 5)):
        model, (x, y, _) = cvae_of(submission, latent_size), batch(count)
        encode(model, x, y, latent_size)
        decode(model, torch.zeros(count, latent_size), y)
        forward(model, x, y, latent_size)


@part("model")
def test_forward(submission):
    """forward(x, y) should encode, sample and decode, the label in both halves."""
    model, (x, y, _) = cvae_of(submission), batch()
    _, mean_z, logvar_z = forward(model, x, y)
    assert same(torch.cat([mean_z, logvar_z], dim=1), encode(model, x, y)), (
        "forward should return (recon_x, mean_z, logvar_z), with the means and "
        "log-variances that encode gives for the images and their labels."
    )
    if _without_noise(model, x, y):
        recon_x, mean_z, logvar_z = forward(model, x, y)
        z = model.sample_latent(mean_z, logvar_z)
        assert same(recon_x, decode(model, z, y)), (
            "forward should decode what sample_latent gives for (mean_z, logvar_z), "
            "with the labels of the images."
        )


def _without_noise(model, x, y):
    """Load weights such that the mean is 1.5 and the log-variance -60 for every image.

    False when the model has other layers than specified.
    """
    own = dict(model.named_parameters())
    if specified.weights(own, specified.seed(), 2) is None:
        return False
    heads = [k for k, v in own.items() if v.shape in ((2, 16), (4, 16))]
    # a bias of shape (4,) or two of shape (2,): those of the heads
    biases = [k for k, v in own.items() if v.shape in ((2,), (4,))]
    flat = {k: torch.zeros_like(own[k]) for k in heads}
    for high, low in ((1.5, -60.0), (-60.0, 1.5)):
        if len(biases) == 1:
            flat[biases[0]] = torch.tensor([high, high, low, low])
        else:
            first, second = biases
            flat[first], flat[second] = torch.full((2,), high), torch.full((2,), low)
        model.load_state_dict({**model.state_dict(), **flat})
        if float(encode(model, x, y)[:, 2:].max()) < -59:
            return True
    return False


@part("model", chance=1e-20)
def test_forward_uses_a_sample(submission):
    """forward should decode a random sample z, not the mean: two calls differ."""
    model, (x, y, _) = cvae_of(submission), batch()
    first, second = forward(model, x, y)[0], forward(model, x, y)[0]
    # VAE may do the same: then it has cost points there
    assert not torch.equal(first, second) or fails(
        test_vae_class.test_forward_uses_a_sample, submission
    ), "Two calls with the same images and labels give the same reconstructions."


@part("model", chance=2 * FALSE_FAILURE)
def test_sampling(submission):
    """sample_latent should be that of VAE: fresh noise, and a way for gradients."""
    for check in (
        test_vae_class.test_distribution,
        test_vae_class.test_noise_fresh_for_every_element,
        test_vae_class.test_gradients,
    ):
        carried_forward(check, submission)


@part("model")
def test_pixels_are_probabilities(submission):
    """The decoder's output should lie between 0 and 1, whatever z is."""
    g = fresh_generator()
    z, y = normal(64, 2, scale=30.0, generator=g), torch.randint(10, (64,), generator=g)
    recon_x = decode(cvae_of(submission), z, y)
    inside = float(recon_x.min()) >= 0 and float(recon_x.max()) <= 1
    assert inside or fails(
        test_vae_class.test_decoder_output_is_a_probability, submission
    ), "Pixels below 0 or above 1: is the final activation there?"
