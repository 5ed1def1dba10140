"""Hidden checks of task 3a, `plot_digits` (2 points); no chance is involved.

Tiles tell the label that they were decoded with, points tell their image. Where an
earlier plotting function is wrong, made-up ones take its place.
"""

import itertools
from collections.abc import Callable, Collection, Iterable, Iterator

import torch
from torch import Tensor

from autograder import probes
from autograder.checks import part
from autograder.drawing import Drawing
from autograder.hidden.vae import scatters

POINTS = {"decoded grids": 1.0, "embedded images": 1.0}
DIGITS = ((1, 4, 8), (7, 0, 3))
MADE_UP = {"plot_latent": "token_plot", "scatter_latent": "token_scatter"}


def drawn(submission, x: Tensor, y: Tensor, digits, made_up: Collection[str]):
    """The student's figures; `made_up`: earlier functions with known ones in place."""
    model = submission.probe("LogitPlotProbe").build()
    with submission.replacing(**{n: submission.probe(MADE_UP[n]) for n in made_up}):
        return submission.plot_digits.figure(model, x, y, digits)


def scatters_right(submission, x: Tensor, y: Tensor, digits) -> bool:
    """Does the student's scatter_latent put the images of these digits right?"""
    model = submission.probe("LogitPlotProbe").build()
    try:
        for own in (y == digit for digit in digits):
            drawing = submission.scatter_latent.figure(model, x[own], y[own])
            scatters.check_means(drawing, [(x[own], y[own])], labelled=True)
    except AssertionError:
        return False
    return True


def one_of(
    submission,
    check: Callable[[Drawing, Tensor, Tensor, tuple, bool], None],
    name: str,
    ways: Callable[..., Iterable[Collection[str]]],
):
    """A check that passes with the student's functions of task 2 or with made-up ones.

    name: the function that the check is about; ways: what to replace, try by try.
    """
    for digits in DIGITS:
        ((x, y),) = scatters.make_batches(1, 120)
        problem = AssertionError()
        for made_up in itertools.chain([()], ways(submission, x, y, digits)):
            try:
                drawing = drawn(submission, x, y, digits, made_up)
                check(drawing, x, y, digits, name in made_up)
                break
            except AssertionError as error:
                problem = error
        else:
            raise problem from None


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
    one_of(submission, check_labels, "plot_latent", lambda *_: [tuple(MADE_UP)])


@part("embedded images")
def test_embeddings(submission):
    """For each digit its own images should be embedded, and no others."""

    def ways(*case) -> Iterator[Collection[str]]:
        yield ("plot_latent",)
        if not scatters_right(*case):
            yield tuple(MADE_UP)

    one_of(submission, check_points, "scatter_latent", ways)
