"""Checks that test_plot_latent and test_plot_latent_cvae share; no chance is involved.

The student's function gets a PlotProbe, whose tiles say at which latent position (and
for which label) they were decoded. One picture of all tiles (with or without gaps),
a picture for each tile, and many axes are all read. The grid is small, so that a
figure with an axes for each tile is quick as well.
"""

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from autograder import probes
from autograder.drawing import Drawing, Picture
from autograder.submission import StudentError

TILE = 28
SIZE, LIMIT = 5, 1.5
EXACT = 0.05  # grey levels may have been rounded to 1/255: 0.024 in z


@dataclass(frozen=True)
class Tile:
    """A tile: its pixels, where its middle is on the page and in axes units."""

    pixels: Tensor
    page: tuple[float, float]
    axes: tuple[float, float]
    picture: Picture


def tiles(drawing: Drawing, size: int) -> list[list[Tile]]:
    """The tiles of a figure in rows from the top, each row from the left.

    Raises StudentError when there are not size * size of them.
    """
    found = [t for picture in drawing.pictures for t in _split(picture, size)]
    if not found:
        raise StudentError("The figure shows no image of 28 x 28 pixels or a grid.")
    if len(found) != size * size:
        raise StudentError(
            f"For size={size} the figure should show {size * size} images, not "
            f"{len(found)}. Are `size` and `limit` used?"
        )
    found.sort(key=lambda t: -t.page[1])
    rows = [found[i : i + size] for i in range(0, len(found), size)]
    return [sorted(row, key=lambda t: t.page[0]) for row in rows]


def positions(grid: list[list[Tile]]) -> tuple[Tensor, Tensor]:
    """Where the tiles were decoded, (size, size, 2), and for which label (size, size).

    Raises StudentError when a tile is no upright tile of the probe.
    """
    read = [[probes.read_tile(tile.pixels) for tile in row] for row in grid]
    if any(tile is None for row in read for tile in row):
        raise StudentError(
            "The pixels of a tile are not where the decoder put them: tiles are mixed "
            "up, turned or upside down when the images are put together."
        )
    values = torch.tensor(read)
    return values[..., :2], values[..., 2]


def wanted(size: int, limit: float) -> Tensor:
    """Position (z1, z2) of each tile, (size, size, 2): row 0 is at the top."""
    ticks = torch.linspace(-limit, limit, size)
    z2, z1 = torch.meshgrid(ticks.flip(0), ticks, indexing="ij")
    return torch.stack([z1, z2], dim=2)


def check_positions(drawing: Drawing) -> None:
    """Every tile stands where its latent position is."""
    got, _ = positions(tiles(drawing, SIZE))
    expected = wanted(SIZE, LIMIT)
    mistakes = (
        (expected.flip(0), "z2 should grow upwards: the grid is upside down."),
        (expected.flip(1), "z1 should grow to the right: the grid is mirrored."),
        (expected.flip(0, 1), "The grid is turned by half a turn."),
        (
            expected.flip(2),
            "The axes are exchanged: z1 should grow to the right, z2 upwards.",
        ),
        (
            expected.flip(2).flip(0, 1),
            "The axes are exchanged: z1 should grow to the right, z2 upwards.",
        ),
        (
            expected.transpose(0, 1),
            "z1 should grow to the right and z2 upwards; here they grow along the "
            "other axis.",
        ),
    )
    for wrong, message in mistakes:
        assert not _near(got, wrong), message
    for dimension in (0, 1):
        values = got[..., dimension]
        low, high = float(values.min()), float(values.max())
        assert max(abs(low + LIMIT), abs(high - LIMIT)) < EXACT, (
            f"In dimension z{dimension + 1} the positions should reach from -limit to "
            "limit, ends included."
        )
    assert len(
        {(round(a, 2), round(b, 2)) for a, b in got.reshape(-1, 2).tolist()}
    ) == (SIZE * SIZE), (
        "Some positions are drawn more than once and others never: take every pair."
    )
    assert _near(got, expected), (
        "The positions are not equally spaced rows and columns, z1 growing to the "
        "right and z2 upwards."
    )


def check_axes(drawing: Drawing) -> None:
    """The axes of a single picture show latent units, to within about half a tile.

    Tiles in axes of their own have no common axes: nothing is asked then.
    """
    grid = tiles(drawing, SIZE)
    expected = wanted(SIZE, LIMIT)
    pictures = {id(t.picture): t.picture for row in grid for t in row}
    if len(pictures) > 1 and len({p.extent for p in pictures.values()}) == 1:
        return
    step = 2 * LIMIT / (SIZE - 1)
    shown = torch.tensor([[tile.axes for tile in row] for row in grid])
    by_value = float((shown - expected).abs().max()) < 0.6 * step
    picture = grid[0][0].picture
    by_name = len(pictures) == 1 and all(
        _ticks_fit(ticks, low, high, step)
        for ticks, low, high in (
            (picture.x_ticks, *picture.extent[:2]),
            (picture.y_ticks, *picture.extent[2:]),
        )
    )
    assert by_value or by_name, (
        "The axes don't show where a tile is in latent space: they should reach from "
        "about -limit to limit, instead of counting pixels."
    )


def check_labels(drawing: Drawing, label: int) -> None:
    """Every tile was decoded with one label."""
    _, labels = positions(tiles(drawing, SIZE))
    assert bool((labels - label).abs().max() < 0.2), (
        "Some or all images were decoded for another class than `label`."
    )


def _near(got: Tensor, expected: Tensor) -> bool:
    return float((got - expected).abs().max()) < EXACT


def _split(picture: Picture, size: int) -> list[Tile]:
    """Cut a picture into tiles; [] for one that is too small to be any.

    There may be gaps between the tiles, or also around them (as torchvision's make_grid
    draws them): of the ways to cut that fit, the first is taken that gives tiles of
    the probe.
    """
    height, width = picture.values.shape
    if height < TILE or width < TILE:
        return []
    ways = [
        [_tile(picture, r, c) for r in rows for c in columns]
        for rows, columns in zip(
            _starts(height, size), _starts(width, size), strict=False
        )
    ]
    if not ways:
        raise StudentError(
            f"A picture has {height} x {width} pixels: that is no grid of {size} x "
            f"{size} images of {TILE} x {TILE}."
        )
    readable = [w for w in ways if all(probes.read_tile(t.pixels) for t in w)]
    return (readable or ways)[0]


def _tile(picture: Picture, row: int, column: int) -> Tile:
    """The tile whose upper left pixel is (row, column)."""
    pixels = picture.values[row : row + TILE, column : column + TILE]
    height, width = picture.values.shape
    across, up = (column + TILE / 2) / width, 1 - (row + TILE / 2) / height
    left, right, bottom, top = picture.extent
    x0, x1, y0, y1 = picture.box
    return Tile(
        torch.from_numpy(pixels.copy()).float(),
        (x0 + across * (x1 - x0), y0 + up * (y1 - y0)),
        (left + across * (right - left), bottom + up * (top - bottom)),
        picture,
    )


def _starts(length: int, size: int) -> list[list[int]]:
    """Ways to cut a picture of this length: the first pixel of each tile."""
    if length % TILE == 0:
        return [list(range(0, length, TILE))]
    ways, spare = [], length - size * TILE
    for gaps, outside in ((size + 1, True), (size - 1, False)):
        if spare > 0 and spare % gaps == 0:
            gap = spare // gaps
            first = gap if outside else 0
            ways.append([first + i * (TILE + gap) for i in range(size)])
    return ways


def _ticks_fit(
    ticks: list[tuple[float, str]], low: float, high: float, step: float
) -> bool:
    """Do ticks with texts of the student's own name the right latent values?"""
    named: list[Any] = []
    for position, text in ticks:
        share = (position - low) / (high - low)
        try:
            value = float(text.replace("\N{MINUS SIGN}", "-").strip("$ "))
        except ValueError:
            continue
        if 0 <= share <= 1:
            named.append(abs(value - ((share * SIZE - 0.5) * step - LIMIT)))
    return len(named) >= 2 and max(named) < 0.6 * step
