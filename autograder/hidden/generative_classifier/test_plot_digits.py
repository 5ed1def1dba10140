"""Hidden checks of task 3a, `plot_digits` (2 points); no chance is involved.

Tiles tell the label that they were decoded with, points tell their image. Where an
earlier plotting function is wrong, made-up ones take its place.
"""

from collections.abc import Callable

import torch
from torch import Tensor

from autograder import probes
from autograder.checks import part
from autograder.drawing import Drawing
from autograder.hidden.vae import scatters

POINTS = {"decoded grids": 1.0, "embedded images": 1.0}
DIGITS = ((1, 4, 8), (7, 0, 3))


def drawn(submission, x: Tensor, y: Tensor, digits, made_up: bool) -> Drawing:
    """The student's figures; `made_up`: with known functions of task 2."""
    model = submission.probe("LogitPlotProbe").build()
    names = {}
    if made_up:
        names = {
            "plot_latent": submission.probe("token_plot"),
            "scatter_latent": submission.probe("token_scatter"),
        }
    with submission.replacing(**names):
        return submission.plot_digits.figure(model, x, y, digits)


def either(submission, check: Callable[[Drawing, Tensor, Tensor, tuple, bool], None]):
    """A check that passes with the student's earlier functions or with made-up ones."""
    for digits in DIGITS:
        ((x, y),) = scatters.make_batches(1, 120)
        try:
            check(drawn(submission, x, y, digits, False), x, y, digits, False)
        except AssertionError:
            try:
                check(drawn(submission, x, y, digits, True), x, y, digits, True)
            except AssertionError as error:
                raise error from None


def labels_shown(drawing: Drawing, made_up: bool) -> list[int]:
    """The label of each picture, in the order in which they were drawn."""
    found = []
    for picture in drawing.pictures:
        values = torch.from_numpy(picture.values.copy()).float()
        if made_up:
            found.append(round(float(values.mean()) * probes.LABELS))
            continue
        tile = probes.read_tile(values[:28, :28]) if min(values.shape) >= 28 else None
        found.append(-1 if tile is None else round(tile[2]))
    return found


def check_labels(drawing, x, y, digits, made_up) -> None:
    """A picture for each digit."""
    got = sorted(set(labels_shown(drawing, made_up)))
    assert drawing.pictures, "There is no picture of decoded positions."
    assert got == sorted(digits), (
        "There should be a picture for each of the digits that are asked for, all of "
        "it decoded with this digit's label, and no other."
    )


def check_points(drawing, x, y, digits, made_up) -> None:
    """The points of the images of these digits, and of no others."""
    own = torch.isin(y, torch.tensor(digits))
    if made_up:
        expected = x[own][:, 0, 0, :2]
    else:
        expected, _ = scatters.means([(x[own], y[own])], labelled=True)
    got, _ = scatters.points(drawing)
    assert len(got) == len(expected), (
        f"{int(own.sum())} of the images show one of the three digits, but "
        f"{len(got)} points are drawn: a digit's plot should show its own images, "
        "once each."
    )
    apart = torch.cdist(got.double(), expected.double())
    farthest = max(float(apart.amin(dim=d).max()) for d in (0, 1))
    assert farthest < scatters.EXACT, (
        "The points are not the embedded images of these digits, with their own labels."
    )


@part("decoded grids")
def test_grids(submission):
    """There should be decoded positions for each digit, with its label."""
    either(submission, check_labels)


@part("embedded images")
def test_embeddings(submission):
    """For each digit its own images should be embedded, and no others."""
    either(submission, check_points)
