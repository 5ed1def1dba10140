"""Hidden checks of task 1f, `reconstruct` and `generate` (1 point).

False failures. Only the distribution of z in `generate` depends on chance: the probe
writes z into its pixels, and 4,000 of them are compared with N(0, 1) by the
Dvoretzky-Kiefer-Wolfowitz inequality: once in 1e10 runs. That ten numbers of N(0, 1)
lie within 1e-3 of their mean has a chance far below 1e-20.
"""

import torch

from autograder.checks import part
from autograder.cvae_probes import PIXELS
from autograder.hidden.generative_classifier.known import draw, matrix, near, noisy_pair
from autograder.oracles import FALSE_FAILURE, as_tensor, distance_from_normal, dkw_bound

POINTS = {"reconstruct": 0.5, "generate": 0.5}


@part("reconstruct")
def test_reconstruct(submission):
    """reconstruct should decode the mean of q(z|x, y), with each image's label."""
    there, here = noisy_pair(
        submission,
        3,
        bias=matrix(PIXELS, scale=0.5),
        gain=matrix(PIXELS, 3, scale=0.5),
        label_gain=matrix(PIXELS, 10, scale=0.5),
        mean_x=matrix(PIXELS, 3, scale=0.05),
        mean_y=matrix(10, 3, scale=0.5),
    )
    x, y = draw(5)
    got = submission.reconstruct(there, x, y)
    got = as_tensor(got, (5, 1, 28, 28), "The result of reconstruct")
    assert near(got, here.decode(here.encode(x, y)[0], y).detach(), 1e-3), (
        "The result is not the decoded mean. Is z drawn at random, or another label "
        "used in one of the halves?"
    )


def generated(submission, y: torch.Tensor, latent_size: int = 2) -> torch.Tensor:
    """Logits of new images from a probe that writes z and the label into pixels."""
    gain, label_gain = torch.zeros(PIXELS, latent_size), torch.zeros(PIXELS, 10)
    gain[:latent_size] = torch.eye(latent_size)
    label_gain[10:20] = torch.eye(10)
    settings = {"gain": gain, "label_gain": label_gain}
    there, _ = noisy_pair(submission, latent_size, **settings)
    got = submission.generate(there, y)
    got = as_tensor(got, (len(y), 1, 28, 28), "The result of generate")
    return torch.logit(got.flatten(1)[:, :20].double())


@part("generate", chance=FALSE_FAILURE)
def test_prior(submission):
    """generate should draw z from the prior, for each image and dimension anew."""
    y = torch.zeros(2000, dtype=torch.int64)
    z = generated(submission, y)[:, :2]
    assert torch.isfinite(z).all() and distance_from_normal(z) < dkw_bound(4000), (
        "Read back from the images, z is not distributed as N(0, I)."
    )
    assert float(z.std(dim=0).min()) > 0.1, "All images share one z."
    assert float((z[:, 0] - z[:, 1]).abs().max()) > 0.1, (
        "The dimensions of z are equal: draw each by itself."
    )
    first, again = (generated(submission, y[:32])[:, :2] for _ in range(2))
    assert float((first - again).abs().max()) > 1e-2, "Two calls give the same images."


@part("generate", chance=1e-20)
def test_latent_sizes(submission):
    """generate should work for models of any latent size."""
    for latent_size in (1, 5):
        y = torch.arange(10)
        z = generated(submission, y, latent_size)[:, :latent_size]
        assert float(z.std(dim=0).min()) > 1e-3, "All images share one z."


@part("generate")
def test_labels(submission):
    """Each new image should be decoded with its own label."""
    _, y = draw(30)
    got = generated(submission, y)[:, 10:20].argmax(dim=1)
    assert torch.equal(got, y), "Some images were decoded with another label."
