"""Hidden checks of task 2a, `latent_grid` and `plot_latent` (3 points); no chance.

The tiles of the picture say where they were decoded: `autograder.hidden.vae.grids`.
Where latent_grid is wrong, plot_latent is judged with another grid behind it, whose
positions it should draw in the order in which they come.
"""

import torch

from autograder.checks import part
from autograder.cvae_probes import other_grid
from autograder.hidden.vae import grids
from autograder.oracles import as_tensor, fresh_generator
from autograder.submission import StudentError

POINTS = {"latent_grid": 1.0, "plot_latent": 1.5, "label": 0.5}


def figure(submission, label: int):
    """What the student draws of a decoder that writes positions into its tiles."""
    model = submission.probe("LogitPlotProbe").build()
    return submission.plot_latent.figure(
        model, label, size=grids.SIZE, limit=grids.LIMIT
    )


def drawn_anyway(submission, label: int):
    """The same, with another grid where the student's own one can't be drawn."""
    try:
        return figure(submission, label)
    except StudentError:
        with submission.replacing(latent_grid=submission.probe("other_grid")):
            return figure(submission, label)


@part("latent_grid")
def test_positions(submission):
    """latent_grid should give the positions row by row from the top left corner."""
    for size, limit in ((2, 1.0), (5, 1.5), (8, 3.0)):
        got = submission.latent_grid(size, limit)
        got = as_tensor(got, (size * size, 2), "The result of latent_grid")
        expected = grids.wanted(size, limit).reshape(-1, 2)
        for wrong, message in (
            (expected.flip(1), "z1 and z2 are exchanged."),
            (expected * torch.tensor([1.0, -1.0]), "The first row should be the top."),
            (
                grids.wanted(size, limit).transpose(0, 1).reshape(-1, 2),
                "The positions come column by column; rows are asked for.",
            ),
        ):
            assert not torch.allclose(got, wrong, atol=1e-4), message
        assert torch.allclose(got, expected, atol=1e-4), (
            "The positions should be equally spaced from -limit to limit, ends "
            "included, z1 growing to the right and z2 upwards, from the top row down."
        )


@part("plot_latent")
def test_tiles(submission):
    """Each tile should stand where its latent position is, z1 right and z2 up."""
    drawn = drawn_anyway(submission, 4)
    try:
        grids.check_positions(drawn)
    except AssertionError:
        with submission.replacing(latent_grid=submission.probe("other_grid")):
            drawn = figure(submission, 4)
        got, _ = grids.positions(grids.tiles(drawn, grids.SIZE))
        size = grids.SIZE
        expected = other_grid(size, grids.LIMIT).reshape(size, size, 2)
        if not torch.allclose(got, expected, atol=grids.EXACT):
            raise


@part("plot_latent")
def test_axes(submission):
    """The axes should be in latent units."""
    grids.check_axes(drawn_anyway(submission, 4))


@part("label")
def test_label(submission):
    """Every position should be decoded with the label that is asked for."""
    others = torch.randperm(8, generator=fresh_generator())[:1].tolist()
    for label in (0, 9, 1 + others[0]):
        grids.check_labels(drawn_anyway(submission, label), label)
