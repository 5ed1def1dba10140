"""Pictures inside the page: what stands where no script runs."""

import base64
import io
from typing import Any

import matplotlib.pyplot as plt
import torch
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


def picture(figure: Any) -> str:
    """A figure as an image inside the page, in 64 colours; closes it."""
    assert isinstance(figure, Figure)
    drawn = io.BytesIO()
    figure.savefig(drawn, format="png", dpi=80)
    plt.close(figure)
    return _uri(Image.open(drawn).convert("RGB").quantize(64))


def ink_picture(pixels: torch.Tensor) -> str:
    """Ink in [0, 1] (height, width) as an image of 16 greys inside the page."""
    greys = (255 * (1 - pixels)).round().to(torch.uint8).numpy()
    return _uri(Image.fromarray(greys).quantize(16))


def _uri(image: Image.Image) -> str:
    target = io.BytesIO()
    image.save(target, format="png", optimize=True)
    return "data:image/png;base64," + base64.b64encode(target.getvalue()).decode()
