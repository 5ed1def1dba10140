"""Hidden checks of task h, `digits_at` and labels in `encode_means`, `plot_region`.

No chance is involved. What the functions of b and c do apart from labels was judged
there: here their replies with labels are compared with those without.
"""

from collections.abc import Iterator

import torch
from torch import Tensor

from autograder.checks import part
from autograder.hidden.architectures import test_encode_means as task_b
from autograder.hidden.architectures.test_encode_means import Batches
from autograder.hidden.architectures.test_region import REGION, SIZE, grid
from autograder.hidden.vae.grids import positions
from autograder.oracles import as_tensor, fresh_generator
from autograder.probes import SPAN, LabelledPlotProbe, OpenPlotProbe, read_tile
from autograder.submission import StudentError

POINTS = {"labels in the plots": 0.5, "every digit at one position": 0.5}
EXACT = 0.05


def digits(submission) -> tuple[list[tuple[float, float, float]], Tensor]:
    """(z1, z2, label) that each of the ten images was decoded with, and z."""
    z = SPAN * (torch.rand(2, generator=fresh_generator()) * 1.8 - 0.9)
    reply = submission.digits_at(submission.probe("LabelledPlotProbe")(), z)
    reply = as_tensor(reply, (10, 1, 28, 28), "The result of digits_at")
    read = [read_tile(image[0]) for image in reply]
    assert all(tile is not None for tile in read), (
        "The images are not as the decoder drew them."
    )
    return [tile for tile in read if tile is not None], z


@part("every digit at one position")
def test_labels_in_order(submission):
    """Image d should be decoded with the label d."""
    read, _ = digits(submission)
    labels = torch.tensor([label for _, _, label in read])
    assert float((labels - torch.arange(10)).abs().max()) < 0.2, (
        "The ten images should belong to the labels 0, 1, ..., 9, in this order."
    )


@part("every digit at one position")
def test_one_position(submission):
    """All ten images should be decoded at the position that is asked for."""
    read, z = digits(submission)
    places = torch.tensor([place[:2] for place in read])
    assert float((places - z).abs().max()) < EXACT, (
        "The images are not decoded at z: is the same position, the one that was "
        "given, used for every digit?"
    )


def tensors(reply) -> Iterator[Tensor]:
    """All tensors of floating-point numbers in a reply, however deep."""
    if isinstance(reply, Tensor) and reply.is_floating_point():
        yield reply
    elif isinstance(reply, (tuple, list)):
        for item in reply:
            yield from tensors(item)


def numbers(submission, given: Batches, probe: str) -> Tensor:
    """The numbers of the means that encode_means returns, in whatever form they come.

    Raises StudentError when the function does not run or gives no such numbers.
    """
    with submission.replacing(sample_latent=submission.probe("moved_mean")):
        reply = submission.encode_means(submission.probe(probe)(), given)
    found = list(tensors(reply))
    pairs = [t for t in found if t.shape[-1:] == (2,)]
    if not found:
        raise StudentError("encode_means should return two tensors: means, labels.")
    return torch.cat([t.flatten() for t in pairs or found])


def differences(submission, given: Batches) -> tuple[Tensor, Tensor] | None:
    """By how much labels move the student's means, and by how much they should.

    None when the means without labels are wrong: then labels need only be taken.
    Raises StudentError when the function does not run, with or without labels.
    """
    without = numbers(submission, given, "OpenPlotProbe")
    with_labels = numbers(submission, given, "LabelledPlotProbe")
    x = torch.cat([x for x, _ in given])
    y = torch.cat([y for _, y in given])
    expected = OpenPlotProbe().encode(x)[0].detach().flatten()
    if without.shape != expected.shape or not torch.allclose(
        without, expected, atol=1e-3
    ):
        return None
    wanted = LabelledPlotProbe().encode(x, y)[0].detach().flatten() - expected
    if with_labels.shape != wanted.shape:
        raise StudentError("With labels, encode_means gives another number of means.")
    return with_labels - without, wanted


@part("labels in the plots")
def test_own_label_in_encode_means(submission):
    """encode_means should give the encoder each image with its own label."""
    sizes: tuple[int, ...] = task_b.SIZES
    try:
        numbers(submission, task_b.batches(sizes), "OpenPlotProbe")
    except StudentError:  # which has cost points in task b
        sizes = sizes[:1]
    found = differences(submission, task_b.batches(sizes))
    if found is None:
        return
    assert torch.allclose(*found, atol=1e-3), (
        "The encoder is given other labels than those of the images."
    )


def pictures(submission, label: int) -> list[bytes]:
    """All that plot_region draws for a label."""
    model = submission.probe("LabelledPlotProbe")()
    drawing = submission.plot_region.figure(model, REGION, size=SIZE, label=label)
    if not drawing.pictures:
        raise StudentError("The figure shows no image.")
    return [picture.values.tobytes() for picture in drawing.pictures]


@part("labels in the plots")
def test_label_of_the_grid(submission):
    """plot_region should decode every position with the label that it is given."""
    try:
        positions(grid(submission))
    except StudentError:  # which has cost points in task c: is the label used at all?
        assert pictures(submission, 0) != pictures(submission, 6), (
            "The pictures for two labels are the same."
        )
        return
    for label in (0, 6):
        _, labels = positions(grid(submission, "LabelledPlotProbe", label=label))
        assert bool(((labels - label).abs() < 0.2).all()), (
            "Some or all positions are decoded with another label than `label`."
        )
