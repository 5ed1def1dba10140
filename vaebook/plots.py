"""Pictures of images and of the latent plane.

Colours are told apart by colour-blind readers too, and every digit is drawn as its own
glyph, so that no picture speaks through colour alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import matplotlib as mpl
import numpy as np
import torch
from matplotlib import patheffects, pyplot
from matplotlib.axes import Axes
from matplotlib.figure import Figure

# Any two are at least 0.12 apart in OKLab, and from white 0.25, for normal, protan,
# deutan and tritan sight alike (Machado et al., 2009); digits that look alike, more.
DIGIT_COLOURS = (
    "#a39a00", "#9b46a0", "#d76691", "#0e6f00", "#722857",
    "#8bb4ec", "#1b00a0", "#dbc100", "#2c0d10", "#2d69f7",
)  # fmt: skip
INK = "gray_r"  # 0 is paper, 1 is ink
Extent = tuple[float, float, float, float]


def use_style() -> None:
    """The course's look, for every figure drawn from here on."""
    mpl.rcParams.update(
        {
            "figure.dpi": 110,
            "savefig.dpi": 160,
            "figure.facecolor": "white",
            "font.size": 10,
            "axes.titlesize": 11,
            "axes.titlelocation": "left",
            "axes.spines.top": False,
            "axes.spines.right": False,
            "axes.edgecolor": "#666666",
            "axes.labelcolor": "#333333",
            "xtick.color": "#666666",
            "ytick.color": "#666666",
            "legend.frameon": False,
            "lines.linewidth": 1.8,
            "image.interpolation": "nearest",
        }
    )


def show_images(
    images: Any, titles: Sequence[Any] | None = None, columns: int = 10
) -> Figure:
    """Images (N, 1, 28, 28) in rows of `columns`, each with its title."""
    pixels = _pixels(images)
    columns = min(columns, len(pixels))
    rows = -(-len(pixels) // columns)
    height = 0.95 if titles is None else 1.15
    figure, grid = pyplot.subplots(
        rows,
        columns,
        figsize=(0.85 * columns, 0.9 * height * rows),
        squeeze=False,
        layout="constrained",
    )
    for axes in grid.flat:
        axes.axis("off")
    for index, (axes, image) in enumerate(zip(grid.flat, pixels, strict=False)):
        axes.imshow(image, cmap=INK, vmin=0, vmax=1)
        if titles is not None:
            axes.set_title(str(titles[index]), loc="center", fontsize=9, pad=2)
    return figure


def show_reconstructions(x: Any, recon_x: Any, n: int = 10) -> Figure:
    """The first `n` images of x in a row, their reconstructions below."""
    above, below = _pixels(x)[:n], _pixels(recon_x)[:n]
    n = min(len(above), len(below))
    figure, rows = pyplot.subplots(
        2, 1, figsize=(0.85 * n + 1.2, 1.8), layout="compressed"
    )
    for axes, images, name in zip(
        rows, (above, below), ("input", "reconstruction"), strict=True
    ):
        image_grid(images[:n], 1, n, ax=axes)
        axes.set_ylabel(name, rotation=0, ha="right", va="center")
    return figure


def image_grid(
    images: Any,
    rows: int,
    columns: int,
    *,
    extent: Extent | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Tiles as one picture: images[r * columns + c] stands in row r, 0 at the top.

    images: (rows * columns, 1, 28, 28) or (rows * columns, 28, 28), values in [0, 1].
    extent: (left, right, bottom, top), latent coordinates of the *centres* of the
    outermost tiles; labelled z1 and z2. Without it the axes have no ticks.
    Raises ValueError when the number of images is not rows * columns.
    """
    pixels = _pixels(images)
    if len(pixels) != rows * columns:
        raise ValueError(
            f"{len(pixels)} images can't fill {rows} rows of {columns}: "
            f"{rows * columns} are needed."
        )
    height, width = pixels.shape[1:]
    tiles = pixels.reshape(rows, columns, height, width).swapaxes(1, 2)
    picture = tiles.reshape(rows * height, columns * width)
    if ax is None:
        side = 6.5 / max(rows, columns)
        _, ax = pyplot.subplots(
            figsize=(max(columns * side, 2), max(rows * side, 1)), layout="constrained"
        )
    ax.imshow(
        picture,
        cmap=INK,
        vmin=0,
        vmax=1,
        interpolation="nearest",
        extent=None if extent is None else _edges(extent, rows, columns),
        aspect="equal" if extent is None else "auto",
    )
    ax.spines[:].set_visible(False)
    if extent is None:
        ax.set(xticks=[], yticks=[])
    else:
        _name_latent_axes(ax)
        ax.set_box_aspect(rows * height / (columns * width))
    return ax


def _edges(extent: Extent, rows: int, columns: int) -> Extent:
    """Widen centres of the outermost tiles by half a tile to the picture's edges."""
    left, right, bottom, top = extent
    half_x = (right - left) / max(columns - 1, 1) / 2
    half_y = (top - bottom) / max(rows - 1, 1) / 2
    return left - half_x, right + half_x, bottom - half_y, top + half_y


def scatter_digits(
    points: Any, y: Any, *, ax: Axes | None = None, legend: bool = True
) -> Axes:
    """Points (N, 2) of the latent plane, each drawn as its digit y (N,) in its colour.

    `legend` writes each digit once, large, at the median of its points.
    Raises ValueError when the shapes don't fit.
    """
    z, digits = _numpy(points), _numpy(y).astype(int)
    if z.ndim != 2 or z.shape[1] != 2 or digits.shape != z.shape[:1]:
        raise ValueError(
            f"points {z.shape} and y {digits.shape}: (N, 2) and (N,) are needed."
        )
    if ax is None:
        _, ax = pyplot.subplots(figsize=(6.5, 6), layout="constrained")
    for digit in np.unique(digits):
        own = z[digits == digit]
        ax.scatter(
            own[:, 0],
            own[:, 1],
            s=22,
            marker=f"${digit}$",
            color=DIGIT_COLOURS[digit],
            linewidths=0.2,
            alpha=0.75,
            label=str(digit),
        )
    if legend:
        _label_digits(ax, z, digits)
    _name_latent_axes(ax)
    ax.set_aspect("equal", adjustable="datalim")
    return ax


def _label_digits(ax: Axes, z: np.ndarray, digits: np.ndarray) -> None:
    for digit in np.unique(digits):
        x1, x2 = np.median(z[digits == digit], axis=0)
        ax.text(
            x1,
            x2,
            str(digit),
            color=DIGIT_COLOURS[digit],
            fontsize=20,
            fontweight="bold",
            ha="center",
            va="center",
            path_effects=[patheffects.withStroke(linewidth=5, foreground="white")],
        )


def _name_latent_axes(ax: Axes) -> None:
    ax.set_xlabel("$z_1$")
    ax.set_ylabel("$z_2$", rotation=0, labelpad=10)


def _numpy(values: Any) -> np.ndarray:
    return torch.as_tensor(values).detach().cpu().numpy()


def _pixels(images: Any) -> np.ndarray:
    """Images as (N, height, width), from that or (N, 1, height, width)."""
    pixels = _numpy(images)
    if pixels.ndim == 4 and pixels.shape[1] == 1:
        pixels = pixels[:, 0]
    if pixels.ndim != 3:
        raise ValueError(
            f"Images of shape {tuple(pixels.shape)}: (N, 1, 28, 28) is needed."
        )
    return pixels
