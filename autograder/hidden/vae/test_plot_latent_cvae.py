"""Hidden checks of task 10.6d, `plot_latent_cvae` (1 point).

What they do, and why no right answer fails by chance, stands in `grids`.
"""

import torch

from autograder.checks import part
from autograder.hidden.vae import grids
from autograder.oracles import fresh_generator

POINTS = {"grid": 0.5, "label": 0.5}


def figure(submission, label):
    """What the student draws of a decoder that writes positions into its tiles."""
    model = submission.probe("LabelledPlotProbe").build()
    return submission.plot_latent_cvae.figure(
        model, label, size=grids.SIZE, limit=grids.LIMIT
    )


@part("grid")
def test_positions(submission):
    """Each tile should stand where its latent position is, z1 right and z2 up."""
    grids.check_positions(figure(submission, 4))


@part("label")
def test_label(submission):
    """Every position should be decoded with the class that is asked for."""
    others = torch.randperm(8, generator=fresh_generator())[:1].tolist()
    for label in (0, 9, 1 + others[0]):
        grids.check_labels(figure(submission, label), label)
