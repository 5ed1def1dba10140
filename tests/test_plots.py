"""Pictures: everything written in them can be read, and tiles lie where they should."""

import matplotlib.pyplot as plt
import numpy as np
import pytest
import torch

from vaebook import plots


@pytest.fixture(autouse=True)
def look():
    with plt.rc_context():
        plots.use_style()
        yield
    plt.close("all")


def cut(figure):
    """By how many inches something drawn stands out of the figure, at each side."""
    figure.canvas.draw()
    drawn = figure.get_tightbbox()
    width, height = figure.get_size_inches()
    out = {
        "left": -drawn.x0,
        "bottom": -drawn.y0,
        "right": drawn.x1 - width,
        "top": drawn.y1 - height,
    }
    return {side: round(by, 3) for side, by in out.items() if by > 1e-6}


def digits(n):
    torch.manual_seed(0)
    return torch.rand(n, 1, 28, 28)


@pytest.mark.parametrize("n", [1, 2, 3, 5, 10, 20])
def test_labels_of_reconstructions_are_whole(n):
    figure = plots.show_reconstructions(digits(n), digits(n), n=n)
    assert cut(figure) == {}
    names = [axes.get_ylabel() for axes in figure.axes]
    assert names == ["input", "reconstruction"]


@pytest.mark.parametrize("n", [1, 2, 5, 10, 20])
def test_labels_do_not_shrink_the_images(n):
    figure = plots.show_reconstructions(digits(n), digits(n), n=n)
    figure.canvas.draw()
    for axes in figure.axes:
        box = axes.images[0].get_window_extent()
        assert box.width / n > 0.6 * figure.dpi, "a digit is at least 0.6 inch wide"
        assert box.width / n == pytest.approx(box.height, rel=0.01), "digits are square"


def test_both_rows_show_the_images_one_below_the_other():
    x, recon_x = digits(12), digits(12).flip(0)
    above, below = plots.show_reconstructions(x, recon_x, n=4).axes
    for axes, images in ((above, x), (below, recon_x)):
        shown = np.asarray(axes.images[0].get_array())
        assert shown.shape == (28, 4 * 28)
        np.testing.assert_array_equal(shown[:, 28:56], images[1, 0].numpy())


@pytest.mark.parametrize("titles", [None, ["seven", "a longer title", "9 or 4"]])
def test_titles_of_images_are_whole(titles):
    assert cut(plots.show_images(digits(3), titles=titles)) == {}


def test_rows_that_are_not_full_are_shown():
    figure = plots.show_images(digits(13), titles=range(13), columns=5)
    assert sum(bool(axes.images) for axes in figure.axes) == 13
    assert cut(figure) == {}


def test_labels_of_the_plane_are_whole():
    torch.manual_seed(0)
    y = torch.arange(200) % 10
    axes = plots.scatter_digits(torch.randn(200, 2), y)
    assert cut(axes.figure) == {}
    grid = plots.image_grid(digits(12), 3, 4, extent=(-2, 2, -1, 1))
    assert cut(grid.figure) == {}
    assert (grid.get_xlabel(), grid.get_ylabel()) == ("$z_1$", "$z_2$")


def test_tiles_are_centred_on_their_positions():
    pixels = torch.zeros(9, 28, 28)
    pixels[2] = 1  # row 0, column 2: top right
    axes = plots.image_grid(pixels, 3, 3, extent=(-2, 2, -1, 1))
    image = axes.images[0]
    left, right, bottom, top = image.get_extent()
    assert (left, right, bottom, top) == (-3, 3, -1.5, 1.5)
    shown = np.asarray(image.get_array())
    assert shown[:28, -28:].min() == 1 and shown.sum() == 28 * 28
    assert image.origin == "upper"


def test_wrong_numbers_of_tiles_and_shapes_are_told():
    with pytest.raises(ValueError, match="6 images can't fill 2 rows of 4"):
        plots.image_grid(digits(6), 2, 4)
    with pytest.raises(ValueError, match=r"\(N, 2\) and \(N,\) are needed"):
        plots.scatter_digits(torch.zeros(4, 3), torch.zeros(4))
    with pytest.raises(ValueError, match=r"\(N, 1, 28, 28\) is needed"):
        plots.show_images(torch.zeros(5))
