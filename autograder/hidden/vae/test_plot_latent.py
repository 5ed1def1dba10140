"""Hidden checks of task 10.5a, `plot_latent` (1 point).

What they do, and why no right answer fails by chance, stands in `grids`.
"""

from autograder.checks import part
from autograder.hidden.vae import grids

POINTS = {"grid": 0.75, "axes": 0.25}


def figure(submission):
    """What the student draws of a decoder that writes positions into its tiles."""
    model = submission.probe("PlotProbe").build()
    return submission.plot_latent.figure(model, size=grids.SIZE, limit=grids.LIMIT)


@part("grid")
def test_positions(submission):
    """Each tile should stand where its latent position is, z1 right and z2 up."""
    grids.check_positions(figure(submission))


@part("axes")
def test_axes(submission):
    """The axes of the picture should be in latent units."""
    grids.check_axes(figure(submission))
