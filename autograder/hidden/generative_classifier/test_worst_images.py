"""Hidden checks of task 2d, `worst_images` (1 point); no chance is involved.

Images that are too close to each other to be ranked are left out: see `ranked`.
"""

import numpy as np
import torch
from torch import Tensor

from autograder.checks import part
from autograder.cvae_probes import PIXELS, bump_likelihood
from autograder.hidden.generative_classifier.known import (
    draw,
    log_bernoulli,
    matrix,
    noisy_pair,
)
from autograder.submission import StudentError

POINTS = {"worst_images": 1.0}
COUNT = 24  # so many that another measure gives another order


def ranked(submission, count: int):
    """A probe, images, and their likelihoods: made up, and true."""
    there, here = noisy_pair(
        submission,
        2,
        bias=matrix(PIXELS, scale=1.0),
        gain=matrix(PIXELS, 2, scale=0.1),
        label_gain=matrix(PIXELS, 10, scale=0.2),
        mean_x=matrix(PIXELS, 2, scale=0.05),
        mean_y=matrix(10, 2, scale=0.5),
        logvar_x=matrix(PIXELS, 2, scale=0.1),
    )
    x, y = draw(20 * count)
    z = here.encode(x, y)[0].detach()
    values = torch.stack(
        [
            bump_likelihood(None, x, z, y).double(),
            log_bernoulli(here.decode_logits(z, y), x),
        ]
    )
    kept: list[int] = []
    for i in range(len(x)):
        near = (values[:, kept] - values[:, [i]]).abs() < 1e-2
        if len(kept) < count and not bool(near.any()):
            kept.append(i)
    return there, x[kept], y[kept], values[:, kept]


def positions(reply: object, n: int) -> list[int]:
    """The student's positions as a list of whole numbers."""
    if isinstance(reply, (Tensor, np.ndarray)):
        reply = reply.tolist()
    if not isinstance(reply, (list, tuple)) or len(reply) != n:
        raise StudentError(f"worst_images should return {n} positions.")
    try:
        found = [int(i) for i in reply]
    except (TypeError, ValueError, OverflowError):
        found = []
    if found != list(reply):
        raise StudentError("worst_images should return whole numbers: positions in x.")
    return found


@part("worst_images")
def test_order(submission):
    """The images with the smallest likelihood should be returned, the worst first."""
    there, x, y, values = ranked(submission, COUNT)
    for n in (1, 3, COUNT):
        with submission.replacing(log_likelihood=submission.probe("bump_likelihood")):
            got = positions(submission.worst_images(there, x, y, n), n)
        if got in [v.argsort()[:n].tolist() for v in values]:
            continue
        best = [v.argsort(descending=True)[:n].tolist() for v in values]
        assert got not in best, "These are the best images first, not the worst."
        raise AssertionError(
            "The ranking is not by ln p(x|z, y) at the mean z of q(z|x, y), with the "
            "label of each image, from the smallest up."
        )
