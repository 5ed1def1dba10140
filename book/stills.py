"""Light pictures: for a page with many, and for where no script runs."""

import base64
import io
from collections.abc import Sequence
from typing import Any

import matplotlib.pyplot as plt
import torch
from IPython.display import Image as Shown
from matplotlib.figure import Figure
from PIL import Image

from vaebook.data import Split
from vaebook.plots import image_grid, scatter_digits


def plane_picture(model: Any, test: Split, count: int) -> str:
    """Codes of the first `count` test images beside digits decoded on a grid."""
    ticks = torch.linspace(-2, 2, 9)
    grid = torch.cartesian_prod(ticks.flip(0), ticks).flip(1)
    with torch.no_grad():
        means = model.encode(test.x[:count])[0]
        images = model.decode(grid)
    figure, (left, right) = plt.subplots(1, 2, figsize=(8, 4), layout="constrained")
    scatter_digits(means, test.y[:count], ax=left)
    image_grid(images, 9, 9, extent=(-2, 2, -2, 2), ax=right)
    return picture(figure)


def rows_of_digits(rows: dict[str, torch.Tensor], titles: Sequence[str] = ()) -> Figure:
    """Rows of images (n, 1, 28, 28), each with its name, and titles above the first."""
    columns = len(next(iter(rows.values())))
    figure, axes = plt.subplots(
        len(rows),
        1,
        squeeze=False,
        figsize=(0.8 * columns + 0.8, 0.85 * len(rows) + 0.3 * bool(titles)),
        layout="compressed",
    )
    for ax, (name, images) in zip(axes[:, 0], rows.items(), strict=True):
        image_grid(images, 1, columns, ax=ax)
        ax.set_ylabel(name, rotation=0, ha="right", va="center")
    for place, title in enumerate(titles):
        axes[0, 0].text(28 * place + 14, -3, title, ha="center")
    return figure


def picture(figure: Any) -> str:
    """A figure as an image inside the page, in 64 colours; closes it."""
    return _uri(_drawn(figure, 80).quantize(64))


def light(figure: Any, colours: int = 64, dpi: int = 100) -> Shown:
    """A figure to display in few colours: a fraction of the bytes; closes it."""
    return Shown(_png(_drawn(figure, dpi, tight=True).quantize(colours)))


def ink_picture(pixels: torch.Tensor) -> str:
    """Ink in [0, 1] (height, width) as an image of 16 greys inside the page."""
    greys = (255 * (1 - pixels)).round().to(torch.uint8).numpy()
    return _uri(Image.fromarray(greys).quantize(16))


def _drawn(figure: Any, dpi: int, *, tight: bool = False) -> Image.Image:
    assert isinstance(figure, Figure)
    target = io.BytesIO()
    figure.savefig(
        target, format="png", dpi=dpi, bbox_inches="tight" if tight else None
    )
    plt.close(figure)
    return Image.open(target).convert("RGB")


def _png(image: Image.Image) -> bytes:
    target = io.BytesIO()
    image.save(target, format="png", optimize=True)
    return target.getvalue()


def _uri(image: Image.Image) -> str:
    return "data:image/png;base64," + base64.b64encode(_png(image)).decode()
