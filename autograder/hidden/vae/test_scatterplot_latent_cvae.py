"""Hidden checks of task 10.6f, `scatterplot_latent_cvae` (1 point).

What they do, and why no right answer fails by chance, stands in `scatters`.
"""

from autograder.checks import part
from autograder.hidden.vae import scatters

POINTS = {"points": 0.5, "colours": 0.5}


def figure(submission, batches):
    """What the student draws of an encoder whose means are known."""
    model = submission.probe("LabelledPlotProbe").build()
    return submission.scatterplot_latent_cvae.figure(model, batches)


@part("points")
def test_means(submission):
    """The points should be the means that the encoder gives for the images."""
    batches = scatters.make_batches(4, 8)
    drawn = figure(submission, batches)
    scatters.check_count(drawn, 32)
    scatters.check_means(drawn, batches, labelled=True)


@part("points")
def test_first_hundred_batches(submission):
    """The first 100 batches should be drawn, and no more."""
    batches = scatters.make_batches(103, 2)
    scatters.check_count(figure(submission, batches), 200)


@part("colours")
def test_colours(submission):
    """Every digit should have a colour of its own."""
    batches = scatters.make_batches(8, 12)
    scatters.check_colours(figure(submission, batches), batches, labelled=True)
