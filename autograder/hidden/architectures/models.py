"""A student's models under known conditions, and checks that tasks d and g share."""

import math
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from autograder.hidden.architectures.halves import (
    decoder_variants,
    encoder_variants,
    first_match,
)
from autograder.hidden.architectures.layers import differences
from autograder.hidden.architectures.weights import (
    NotComparableError,
    all_positive,
    known_weights,
    shares_weights,
    weights_of,
)
from autograder.oracles import as_tensor, fresh_generator, images, normal
from autograder.submission import StudentError, StudentObject, Submission

COUNT = 7  # images in a batch; not 10, so that labels can't pass as a one-hot vector
DIGITS = 10
OTHER_SIZE = 3  # of the latent space
BROKEN, UNKNOWN = "broken", "unknown"


def build(submission: Submission, name: str, latent_size: int = 2) -> StudentObject:
    """A new model of the student."""
    model: StudentObject = getattr(submission, name).build(latent_size=latent_size)
    return model


def sharing_problem(submission: Submission, name: str, labels: int) -> str:
    """What is wrong with layers that share weights: "" for nothing."""
    if not shares_weights(build(submission, name), fresh_generator()):
        return ""
    return (
        "Two layers of the model have the same weights: in the table each layer has "
        "parameters of its own."
    )


def latent_size_problem(submission: Submission, name: str, labels: int) -> str:
    """What is wrong with a model of three latent dimensions: "" for nothing.

    Only for a model that is right with two: any other has lost its points for that.
    """
    if differences(build(submission, name), labels):
        return ""
    if not differences(build(submission, name, OTHER_SIZE), labels, OTHER_SIZE):
        return ""
    return (
        f"{name}(latent_size={OTHER_SIZE}) has not the layers for {OTHER_SIZE} latent "
        "dimensions: use the argument `latent_size` wherever a layer reads z or gives "
        "one of the heads."
    )


def own_activation_known(submission: Submission) -> Any:
    """A context in which the tools from assignment `vae` are ours."""
    return submission.replacing(
        to_pixels=submission.probe("squashed"),
        sample_latent=submission.probe("moved_mean"),
    )


def encode(model: StudentObject, x: Tensor, y: Tensor | None) -> Tensor:
    """Means and log-variances side by side, (B, 4)."""
    reply = _with_labels(model.encode, x, y)
    if not isinstance(reply, (tuple, list)) or len(reply) != 2:
        raise StudentError("encode should return two tensors: mean_z, logvar_z.")
    names = ("mean_z", "logvar_z")
    parts = [as_tensor(r, (len(x), 2), n) for r, n in zip(reply, names, strict=True)]
    return torch.cat(parts, dim=1)


def decode(model: StudentObject, z: Tensor, y: Tensor | None) -> Tensor:
    """Images (B, 1, 28, 28)."""
    reply = _with_labels(model.decode, z, y)
    return as_tensor(reply, (len(z), 1, 28, 28), "The result of decode")


def encoder_mistake(model: StudentObject, labels: int) -> str | None:
    """The mistake in a model's encoder: "" for none, None for one we don't know.

    Raises NotComparableError when the layers are not those of the table, StudentError
    when a reply can't be used.
    """
    g = fresh_generator()
    state = known_weights(model, g)
    x, y = 2 * images(COUNT, g) - 0.5, _labels(g, labels)
    got = encode(model, x, y)
    weights = weights_of(state, labels, "encoder")
    if torch.equal(weights[3][0], weights[4][0]):  # drawn apart, but tied
        return "one head for both"
    return first_match(got, encoder_variants(weights, x, _one_hot(y)))


def decoder_mistake(model: StudentObject, labels: int) -> str | None:
    """The same for the decoder."""
    g = fresh_generator()
    state = known_weights(model, g)
    z, y = normal(COUNT, 2, scale=2.0, generator=g), _labels(g, labels)
    got = decode(model, z, y)
    weights = weights_of(state, labels, "decoder")
    return first_match(got, decoder_variants(weights, z, _one_hot(y)))


def known_mistake(submission: Submission, name: str, labels: int, half: str) -> str:
    """The mistake in a half of a model.

    UNKNOWN when it is none of ours, BROKEN when the half can't be used.
    """
    find = {"encoder": encoder_mistake, "decoder": decoder_mistake}[half]
    try:
        with own_activation_known(submission):
            mistake = find(build(submission, name), labels)
    except NotComparableError:
        return UNKNOWN
    except StudentError:
        return BROKEN
    return UNKNOWN if mistake is None else mistake


def uses_label(model: StudentObject, half: str) -> bool:
    """Do replies change with the label, all weights being positive?"""
    g = fresh_generator()
    all_positive(model, g)
    y = _labels(g, DIGITS)
    assert y is not None
    other = (y + 1) % DIGITS
    if half == "encoder":
        x = images(COUNT, g)
        change = encode(model, x, y) - encode(model, x, other)
    else:
        z = normal(COUNT, 2, generator=g)
        change = (decode(model, z, y) - decode(model, z, other)).flatten(1)
    return bool((change.abs().amax(dim=1) > 0).all())


def check_grey(model: StudentObject, labels: int) -> None:
    """With all weights zero, any image costs 784 ln 2 nats."""
    g = fresh_generator()
    state = {k: torch.zeros_like(v) for k, v in model.state_dict().items()}
    model.load_state_dict(state)
    x, y = images(COUNT, g), _labels(g, labels)
    recon_x = decode(model, normal(COUNT, 2, scale=3.0, generator=g), y)
    inside = float(recon_x.min()) >= 0 and float(recon_x.max()) <= 1
    assert inside, "Pixels should lie between 0 and 1."
    loss = float(F.binary_cross_entropy(recon_x, x, reduction="sum")) / COUNT
    assert math.isclose(loss, 784 * math.log(2), rel_tol=1e-4), (
        "A model whose weights are all zero has no reason to prefer black or white: "
        "each pixel should be 0.5, and an image cost 784 ln 2 nats."
    )


def gradient_problem(submission: Submission, name: str, labels: int) -> str:
    """Why nothing can be learned through decode: "" if a gradient reaches z.

    Raises StudentError when decode can't be called.
    """
    model = build(submission, name)
    g = fresh_generator()
    z, y = normal(COUNT, 2, generator=g), _labels(g, labels)
    decode(model, z, y)
    try:
        _, (d_z, *_) = _with_labels(model.decode.gradients, z, y)
    except StudentError as error:
        return str(error)
    return (
        ""
        if d_z is not None
        else (
            "No gradient reaches z through decode, so the encoder can't learn from the "
            "reconstruction loss."
        )
    )


def check_forward(model: StudentObject, labels: int) -> None:
    """Forward decodes what sample_latent makes of the encoder's replies.

    sample_latent is a probe here; a model that samples by itself has to differ from
    call to call. Nothing is asked when encode can't be used: that is judged elsewhere.
    """
    g = fresh_generator()
    known_weights(model, g)
    x, y = images(COUNT, g), _labels(g, labels)
    try:
        both = encode(model, x, y)
    except StudentError:
        return
    reply, again = _with_labels(model, x, y), _with_labels(model, x, y)
    if not isinstance(reply, (tuple, list)) or len(reply) != 3:
        raise StudentError(
            "The model should return three tensors: recon_x, mean_z, logvar_z."
        )
    recon_x = as_tensor(reply[0], (COUNT, 1, 28, 28), "recon_x")
    for r, wanted, name in zip(
        reply[1:], both.split(2, dim=1), ("mean_z", "logvar_z"), strict=True
    ):
        r = as_tensor(r, (COUNT, 2), name)
        assert torch.allclose(r, wanted, atol=1e-4), (
            f"The model's {name} is not what encode returns."
        )
    expected = decode(model, both[:, :2] + 1, y)  # what the probe makes of the means
    assert torch.allclose(recon_x, expected, atol=1e-3) or not torch.equal(
        recon_x, again[0]
    ), "Called as model(x, y), the model should decode what `sample_latent` returns" + (
        ", with the label in both halves." if labels else "."
    )


def _with_labels(method: Any, first: Tensor, y: Tensor | None) -> Any:
    """Call with class numbers; with one-hot vectors if the method can't use them."""
    if y is None:
        return method(first)
    try:
        return method(first, y)
    except StudentError as error:
        try:
            return method(first, F.one_hot(y, DIGITS).float())
        except StudentError:
            raise error from None


def _labels(generator: torch.Generator, labels: int) -> Tensor | None:
    if not labels:
        return None
    return torch.randint(DIGITS, (COUNT,), generator=generator)


def _one_hot(y: Tensor | None) -> Tensor:
    if y is None:
        return torch.zeros(COUNT, 0)
    return F.one_hot(y, DIGITS).float()
