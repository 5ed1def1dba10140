"""Checks that test_scatterplot_latent and test_scatterplot_latent_cvae share.

The student's function gets a PlotProbe, whose encoder's means are known for each
image. Points are recognised by their positions, in any order: from one scatter, one for
each digit, markers of lines, or texts. No two images have means within 0.02 of each
other in z2, and points are matched within 1e-3, so nothing depends on chance.
"""

import torch
from torch import Tensor

from autograder import probes
from autograder.drawing import Drawing
from autograder.oracles import fresh_generator
from autograder.submission import StudentError

Batches = list[tuple[Tensor, Tensor]]
MOST_BATCHES = 100
EXACT = 1e-3


def make_batches(count: int, size: int) -> Batches:
    """Images whose first two pixels set their mean, and labels.

    The second pixels are all different, and digit d is drawn about d + 1 times as often
    as digit 0.
    """
    g = fresh_generator()
    total = count * size
    x = torch.zeros(total, 1, 28, 28)
    cells = torch.randperm(total, generator=g).float() / total
    x[:, 0, 0, 0] = torch.rand(total, generator=g)
    x[:, 0, 0, 1] = cells
    y = (torch.arange(total) % 55).float().mul(2).add(0.25).sqrt().sub(0.5).long()
    y = y.clamp(0, 9)[torch.randperm(total, generator=g)]
    return list(zip(x.split(size), y.split(size), strict=True))


def means(batches: Batches, labelled: bool) -> tuple[Tensor, Tensor]:
    """Positions (N, 2) that the probe's encoder gives, and labels (N,)."""
    x = torch.cat([x for x, _ in batches])
    y = torch.cat([y for _, y in batches])
    with torch.no_grad():
        if labelled:
            mean_z, _ = probes.LabelledPlotProbe().encode(x, y)
        else:
            mean_z, _ = probes.PlotProbe().encode(x)
    return mean_z, y


def points(drawing: Drawing) -> tuple[Tensor, list[object]]:
    """All points (N, 2) of a figure, and what their colour is (or their text)."""
    rows = [torch.from_numpy(p.positions).float() for p in drawing.points]
    kinds: list[object] = [
        tuple(round(float(v), 3) for v in colour[:3])
        for p in drawing.points
        for colour in p.colours
    ]
    if not rows and drawing.text_positions:
        rows = [torch.tensor(drawing.text_positions).float()]
        kinds = list(drawing.texts[: len(drawing.text_positions)])
    if not rows:
        raise StudentError("The figure shows no points.")
    return torch.cat(rows), kinds


def check_count(drawing: Drawing, images: int) -> None:
    """A point for each image of the batches that are to be used."""
    got, _ = points(drawing)
    assert len(got) == images, (
        f"The figure has {len(got)} points for {images} images: every image of the "
        f"first {MOST_BATCHES} batches should be one point."
    )


def check_means(drawing: Drawing, batches: Batches, labelled: bool) -> None:
    """The points are the encoder's means."""
    got, _ = points(drawing)
    expected, _ = means(batches[:MOST_BATCHES], labelled)
    mistakes = (
        (
            expected.flip(1),
            "The axes are exchanged: z1 belongs on the horizontal axis.",
        ),
        (
            expected + 1,
            "These are samples z; the means of Q(z|x), where the encoder puts the "
            "images, are asked for.",
        ),
        (torch.zeros_like(expected), "These are the log-variances, not the means."),
    )
    for wrong, message in mistakes:
        assert not _same_points(got, wrong), message
    assert _same_points(got, expected), (
        "The points are not the means that the encoder gives for the images"
        + (", each with its own label" if labelled else "")
        + ". Are they samples, or another output of the model?"
    )


def check_colours(drawing: Drawing, batches: Batches, labelled: bool) -> None:
    """A colour for each digit.

    Where the points are not the means (which costs points elsewhere), the colours are
    judged by how many points have each.
    """
    got, kinds = points(drawing)
    expected, y = means(batches[:MOST_BATCHES], labelled)
    assert len(set(kinds)) > 1, "All points have the same colour."
    if _same_points(got, expected):
        nearest = torch.cdist(got.double(), expected.double()).argmin(dim=1)
        pairs = set(zip(kinds, y[nearest].tolist(), strict=True))
        fits = len(pairs) == len(set(kinds)) == len(y.unique())
    else:
        shares = sorted(kinds.count(kind) for kind in set(kinds))
        fits = shares == sorted(y.unique(return_counts=True)[1].tolist())
    assert fits, (
        "The colours don't tell the digits apart: points of one digit should share a "
        "colour, other digits have others, and each point goes with its own label."
    )


def _same_points(got: Tensor, expected: Tensor) -> bool:
    """The same positions as often, in any order."""
    if len(got) != len(expected):
        return False
    apart = torch.cdist(got.double(), expected.double())
    return bool(apart.amin(dim=0).max() < EXACT and apart.amin(dim=1).max() < EXACT)
