"""Wrong KL losses that run, and checks that tell them from the right one."""

from collections.abc import Callable

import torch

from autograder.reference import reference

Loss = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]
_right: Loss = reference("vae").kl_loss  # as it is, also while another one is tried


def exchanged(mean: torch.Tensor, logvar: torch.Tensor) -> torch.Tensor:
    """KL(N(0, I) || q): shift and scale z so that q becomes N(0, I)."""
    return _right(-mean * torch.exp(-logvar / 2), -logvar)


def averaged(formula: Loss) -> Loss:
    """The formula, given batch means in place of each image's own numbers."""
    return lambda mean, logvar: formula(mean.mean(0, True), logvar.mean(0, True))


def added_up(per_element: Loss) -> Loss:
    """A function of single elements, summed over the latent axis, mean over images."""
    return lambda mean, logvar: per_element(mean, logvar).sum() / len(mean)


WRONG: dict[str, Loss] = {
    "(a) half of it": lambda mean, logvar: _right(mean, logvar) / 2,
    "(b) log-variance taken for ln σ": lambda mean, logvar: _right(mean, 2 * logvar),
    "(c) of batch means": averaged(_right),
    "(d) absolute values": added_up(lambda mean, logvar: mean.abs() + logvar.abs()),
    "(e) squares": added_up(lambda mean, logvar: mean.square() + logvar.square()),
    "(f) of batch means, exchanged": averaged(exchanged),
}


def own_checks(formula: Loss, exact: float) -> tuple[bool, bool]:
    """Whether a formula passes two checks: one value, and unequal rows.

    exact: the divergence of N(0.8, 0.25) from N(0, 1) in nats, known in another way.
    """
    value = float(formula(torch.tensor([[0.8]]), torch.tensor([[0.25]]).log()))
    means, logvars = torch.tensor([[2.0], [-2.0]]), torch.tensor([[-1.0], [0.0]])
    each = [float(formula(means[i : i + 1], logvars[i : i + 1])) for i in (0, 1)]
    together = float(formula(means, logvars))
    return abs(value - exact) < 1e-4, abs(together - sum(each) / 2) < 1e-4
