"""Hidden checks of task c, `active_region` and `plot_region` (1 point).

No chance is involved. Quantiles lie between neighbouring points: every value between
the points next to them is accepted, so the way of interpolating does not matter. Points
lie on curves without symmetry, far apart at one end.
"""

import torch
from torch import Tensor

from autograder.checks import part
from autograder.hidden.vae.grids import EXACT, positions, tiles
from autograder.oracles import as_number, fresh_generator
from autograder.submission import StudentError

POINTS = {"active region": 0.5, "grid": 0.5}
SIZE = 5
REGION = (-2.6, 1.4, -0.8, 2.2)  # within the span of the probe


def points(count: int) -> Tensor:
    """Points (count, 2) in random order; dimensions differ and have no symmetry."""
    g = fresh_generator()
    steps = torch.linspace(0, 1, count)
    z1 = torch.exp(3 * steps)[torch.randperm(count, generator=g)]
    z2 = -4 * (1 - steps).pow(3)[torch.randperm(count, generator=g)]
    return torch.stack([z1, z2], dim=1)


def between(values: Tensor, quantile: float) -> tuple[float, float]:
    """Points at both sides of a quantile, one more to each side."""
    ordered = values.sort().values
    place = quantile * (len(ordered) - 1)
    low, high = int(place) - 1, int(place) + 2
    return float(ordered[low]), float(ordered[high])


def check_region(submission, expected: float, **options: float) -> None:
    """Four numbers, each at its quantile."""
    means = points(1001)
    reply = submission.active_region(means, **options)
    if isinstance(reply, Tensor) and reply.numel() == 4:
        reply = reply.flatten().tolist()
    if not isinstance(reply, (tuple, list)) or len(reply) != 4:
        raise StudentError(
            "active_region should return four numbers: left, right, bottom, top."
        )
    got = [as_number(v, "Each edge of the region") for v in reply]
    ends = [(1 - expected) / 2, (1 + expected) / 2]
    limits = [between(means[:, d], q) for d in (0, 1) for q in ends]
    for low_high, name, edge in zip(
        limits, ("left", "right", "bottom", "top"), got, strict=True
    ):
        assert low_high[0] <= edge <= low_high[1], (
            f"`{name}` is not at its quantile. The order is left, right (of z1), "
            "bottom, top (of z2), and (1 - share) / 2 of the points are beyond each "
            "edge."
        )


@part(
    "active region",
    stays="It tells the region from the share, which is computed from it.",
)
def test_region(submission):
    """The region should reach from the 2.5 % to the 97.5 % quantile of each axis."""
    check_region(submission, 0.95)


@part("active region")
def test_share(submission):
    """Another share should give another region."""
    check_region(submission, 0.6, share=0.6)


def grid(submission, probe: str = "OpenPlotProbe", **options: int):
    """The tiles that the student's function draws over REGION."""
    model = submission.probe(probe)()
    drawing = submission.plot_region.figure(model, REGION, size=SIZE, **options)
    try:
        return tiles(drawing, SIZE)
    except StudentError as error:  # which knows the argument of assignment `vae`
        raise StudentError(str(error).replace("`limit`", "`region`")) from None


def wanted() -> Tensor:
    """Position of each tile, (SIZE, SIZE, 2), row 0 at the top."""
    left, right, bottom, top = REGION
    z2, z1 = torch.meshgrid(
        torch.linspace(top, bottom, SIZE),
        torch.linspace(left, right, SIZE),
        indexing="ij",
    )
    return torch.stack([z1, z2], dim=2)


def near(got: Tensor, expected: Tensor) -> bool:
    """Equal up to grey levels that were rounded."""
    return float((got - expected).abs().max()) < EXACT


@part("grid")
def test_positions(submission):
    """Every tile should be decoded at its own position in the region."""
    got, _ = positions(grid(submission))
    expected = wanted()
    for wrong, story in (
        (expected.flip(0), "z2 should grow upwards: the grid is upside down."),
        (expected.flip(1), "z1 should grow to the right: the grid is mirrored."),
        (expected.flip(2), "z1 and z2 are exchanged."),
        (
            expected.transpose(0, 1),
            "z1 should grow to the right and z2 upwards; here they grow along the "
            "other axis.",
        ),
        (
            expected.flip(0).transpose(0, 1),
            "z1 should grow to the right and z2 upwards; here they grow along the "
            "other axis.",
        ),
    ):
        assert not near(got, wrong), story
    assert near(got, expected), (
        "The positions should be equally spaced from left to right and from bottom to "
        "top of the region, ends included: z1 along the first, z2 along the second."
    )


@part("grid")
def test_axes(submission):
    """The axes should show latent units, to within about half a tile."""
    rows = grid(submission)
    pictures = {id(t.picture): t.picture for row in rows for t in row}
    if len(pictures) > 1 and len({p.extent for p in pictures.values()}) == 1:
        return  # tiles in axes of their own have no common axes
    shown = torch.tensor([[tile.axes for tile in row] for row in rows])
    left, right, bottom, top = REGION
    step = torch.tensor([right - left, top - bottom]) / (SIZE - 1)
    assert bool(((shown - wanted()).abs() < 0.6 * step).all()), (
        "The axes don't show where a tile is in latent space: pass the region on as "
        "the picture's extent."
    )


@part("grid")
def test_evaluation_mode(submission):
    """The model should be in evaluation mode while it draws."""
    model = submission.probe("OpenPlotProbe")()
    submission.plot_region.figure(model, REGION, size=SIZE)
    assert not any(training for training, _ in model.calls), (
        "The model is in training mode while it draws: call model.eval() first."
    )
