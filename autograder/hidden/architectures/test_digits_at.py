"""Hidden checks of task h, `digits_at` and labels in `encode_means`, `plot_region`.

No chance is involved. What the functions of b and c do apart from labels was judged
there: here their replies with labels are compared with those without.
"""

import torch
from torch import Tensor

from autograder.checks import part
from autograder.hidden.architectures import test_encode_means as task_b
from autograder.hidden.architectures.test_region import grid
from autograder.hidden.vae.grids import positions
from autograder.oracles import as_tensor, fresh_generator
from autograder.probes import SPAN, LabelledPlotProbe, OpenPlotProbe, read_tile

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


def wrong_without_labels(submission) -> bool:
    """Has encode_means lost points in task b? Then it need only take labels here."""
    try:
        task_b.test_means(submission)
        task_b.test_one_row_for_every_image(submission)
    except AssertionError:
        return True
    return False


@part("labels in the plots")
def test_own_label_in_encode_means(submission):
    """encode_means should give the encoder each image with its own label."""
    given = task_b.batches()
    with_labels, _ = task_b.collect(submission, given, "LabelledPlotProbe")
    if wrong_without_labels(submission):
        return
    without, _ = task_b.collect(submission, given)
    moved = as_tensor(with_labels, tuple(without.shape), "means") - without
    x = torch.cat([x for x, _ in given])[: len(moved)]
    y = torch.cat([y for _, y in given])[: len(moved)]
    wanted = LabelledPlotProbe().encode(x, y)[0] - OpenPlotProbe().encode(x)[0]
    assert torch.allclose(moved, wanted, atol=1e-3), (
        "The encoder is given other labels than those of the images."
    )


@part("labels in the plots")
def test_label_of_the_grid(submission):
    """plot_region should decode every position with the label that it is given."""
    for label in (0, 6):
        _, labels = positions(grid(submission, "LabelledPlotProbe", label=label))
        assert bool(((labels - label).abs() < 0.2).all()), (
            "Some or all positions are decoded with another label than `label`."
        )
