"""Hidden checks of task b, `encode_means` (1 point); no chance is involved.

The student's function gets a probe whose mean for an image stands in its first two
pixels; labels that it is given are ignored.
"""

import torch
from torch import Tensor

from autograder.checks import part
from autograder.oracles import as_tensor, fresh_generator, images
from autograder.probes import SPAN
from autograder.submission import StudentError

POINTS = {"means": 0.5, "every image": 0.5}
SIZES = (7, 7, 3)
MANY = 130  # batches: more than the hundred that assignment `vae` asks for
Batches = list[tuple[Tensor, Tensor]]


def batches(sizes: tuple[int, ...] = SIZES) -> Batches:
    """Random images and labels in batches of unequal size."""
    g = fresh_generator()
    return [(images(n, g), torch.randint(10, (n,), generator=g)) for n in sizes]


def expected(given: Batches) -> Tensor:
    """The probe's means for all images, (N, 2)."""
    x = torch.cat([x for x, _ in given])
    return (2 * x[:, 0, 0, :2] - 1) * SPAN


def collect(submission, given: Batches, probe: str = "OpenPlotProbe"):
    """The student's reply: means and labels, as they are."""
    with submission.replacing(sample_latent=submission.probe("moved_mean")):
        reply = submission.encode_means(submission.probe(probe)(), given)
    if not isinstance(reply, (tuple, list)) or len(reply) != 2:
        raise StudentError("encode_means should return two tensors: means, labels.")
    return reply


@part("every image", stays="It names what is missing before the means are compared.")
def test_one_row_for_every_image(submission):
    """Every image of every batch should have its mean and its label."""
    given = batches()
    means, labels = collect(submission, given)
    count = sum(SIZES)
    for value, shape, name in (
        (means, (count, 2), "means"),
        (labels, (count,), "labels"),
    ):
        assert isinstance(value, Tensor), f"{name} should be a torch tensor."
        assert tuple(value.shape) == shape, (
            f"For batches of {', '.join(map(str, SIZES))} images, {name} should have "
            f"shape {shape}, not {tuple(value.shape)}: are all batches used, and their "
            "results put together along the first axis?"
        )


@part("every image")
def test_many_batches(submission):
    """All batches should be used, however many there are."""
    given = batches((1,) * MANY)
    means, labels = collect(submission, given)
    for value, name in ((means, "means"), (labels, "labels")):
        assert isinstance(value, Tensor), f"{name} should be a torch tensor."
        assert len(value) == MANY, (
            f"For {MANY} batches of one image each, {name} should have {MANY} rows, "
            f"not {len(value)}: all batches are to be used."
        )


@part("every image")
def test_labels_belong_to_the_points(submission):
    """Label i should be that of the i-th image."""
    given = batches()
    _, labels = collect(submission, given)
    wanted = torch.cat([y for _, y in given])
    assert isinstance(labels, Tensor), "labels should be a torch tensor."
    assert tuple(labels.shape) == tuple(wanted.shape) and torch.equal(
        labels.long(), wanted
    ), "The labels are not those of the images, in the order of the batches."


@part("means")
def test_means(submission):
    """The points should be the encoder's means."""
    given = batches((9,))
    means, _ = collect(submission, given)
    means = as_tensor(means, (9, 2), "means")
    wanted = expected(given)
    for wrong, story in (
        (wanted + 1, "These are samples of z: the means of Q(z|x) are asked for."),
        (torch.zeros_like(wanted), "These are the log-variances, not the means."),
        (wanted.flip(1), "The two latent dimensions are exchanged."),
    ):
        assert not torch.allclose(means, wrong, atol=1e-3), story
    assert torch.allclose(means, wanted, atol=1e-3), (
        "The points are not what the encoder returns as the images' means."
    )


@part("means")
def test_leaves_no_trace(submission):
    """The model should be in evaluation mode, and no gradient recorded."""
    model = submission.probe("OpenPlotProbe")()
    submission.encode_means(model, batches((4, 4)))
    assert not any(training for training, _ in model.calls), (
        "The model is in training mode while it encodes."
    )
    assert not any(recorded for _, recorded in model.calls), (
        "Gradients are recorded, which costs memory and time for nothing."
    )
