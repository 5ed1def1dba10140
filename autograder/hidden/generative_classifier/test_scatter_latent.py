"""Hidden checks of task 2b, `scatter_latent` (3 points).

What they do, and why no right answer fails by chance, stands in
`autograder.hidden.vae.scatters`.
"""

from autograder.checks import part
from autograder.hidden.vae import scatters

POINTS = {"positions": 2.0, "colours": 1.0}


def drawn_batches(submission, count: int):
    """A drawing of `count` images, and the images as a single batch."""
    batches = scatters.make_batches(1, count)
    model = submission.probe("LabelledPlotProbe").build()
    return submission.scatter_latent.figure(model, *batches[0]), batches


@part("positions")
def test_means(submission):
    """The points should be the means that the encoder gives for the images."""
    drawing, batches = drawn_batches(submission, 40)
    found, _ = scatters.points(drawing)
    assert len(found) == 40, f"The figure has {len(found)} points for 40 images."
    scatters.check_means(drawing, batches, labelled=True)


@part("colours")
def test_colours(submission):
    """Every digit should have a colour of its own."""
    drawing, batches = drawn_batches(submission, 96)
    scatters.check_colours(drawing, batches, labelled=True)
