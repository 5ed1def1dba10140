"""What the chapters measure on trained models: units, dimensions, seeds, work."""

import time
from collections.abc import Callable, Iterable
from typing import Any

import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from vaebook.data import Split, batches
from vaebook.history import History
from vaebook.training import steady_adam

ACTIVE = 0.01  # Burda et al., 2016: a dimension counts when its means vary by more


def live_units(model: Any, x: torch.Tensor) -> int:
    """How many of the encoder's last hidden units are positive for some image of x.

    x: (N, 1, 28, 28). A unit that is 0 for all of them gets no gradient from them.
    """
    with torch.no_grad():
        return int((model.encoder(x).amax(0) > 0).sum())


def active_dimensions(means: torch.Tensor) -> torch.Tensor:
    """For means (N, d): (d,) booleans, whether a dimension's variance exceeds ACTIVE.

    Burda, Grosse and Salakhutdinov, "Importance weighted autoencoders", 2016, sec. 5.2.
    """
    return means.var(0, unbiased=False) > ACTIVE


def kl_by_dimension(kl_loss: Any, mean_z: Any, logvar_z: Any) -> torch.Tensor:
    """The KL loss of each latent dimension by itself, (d,), in nats per image."""
    columns = range(mean_z.shape[1])
    return torch.stack(
        [kl_loss(mean_z[:, [j]], logvar_z[:, [j]]) for j in columns]
    ).detach()


def across(histories: Iterable[History], split: str) -> tuple[torch.Tensor, ...]:
    """Mean and standard deviation over runs of (total, l_recon, l_kl), each (3,)."""
    finals = torch.tensor([history.final(split) for history in histories])
    return finals.mean(0), finals.std(0)


def size_of(model: nn.Module) -> int:
    """The number of parameters."""
    return sum(weights.numel() for weights in model.parameters())


def multiply_adds(model: nn.Module, x: torch.Tensor) -> int:
    """Multiplications (each with an addition) for one of the images x (N, 1, 28, 28).

    There and back through the whole model, without the gradients.
    """
    with torch.no_grad(), FlopCounterMode(display=False) as counter:
        model(x)
    return round(counter.get_total_flops() / 2 / len(x))


def seconds_per_epoch(
    make: Callable[[], nn.Module],
    train: Callable[..., Any],
    split: Split,
    *,
    images: int = 1_000,
    batch_size: int = 32,
) -> float:
    """Processor seconds that `train` takes for one pass over `split`.

    Measured on the first `images` of it with a fresh model, after a short run to warm
    up. Neither the page's random numbers nor its gradient mode change.
    """
    part = Split(split.x[:images], split.y[:images])
    first = Split(split.x[:batch_size], split.y[:batch_size])
    with torch.random.fork_rng(devices=[]), torch.enable_grad():
        model = make()
        optimizer = steady_adam(model.parameters())
        train(model, batches(first, batch_size), optimizer)
        start = time.process_time()
        train(model, batches(part, batch_size), optimizer)
        spent = time.process_time() - start
    return spent * len(split) / len(part)


def directions(means: torch.Tensor) -> int:
    """How many directions, not only axes, the means (N, d) vary in by more than ACTIVE.

    The eigenvalues of their covariance are the variances along its principal axes.
    """
    return int((torch.linalg.eigvalsh(means.T.cov()) > ACTIVE).sum())


def neighbours(
    codes: torch.Tensor, among: torch.Tensor, digits: torch.Tensor, k: int = 30
) -> torch.Tensor:
    """Shares (N, 10) of the digits of the k nearest of `among` (M, d), for each code.

    digits: (M,), those of `among`; codes: (N, d).
    """
    nearest = torch.cdist(codes, among).topk(k, largest=False).indices
    return nn.functional.one_hot(digits[nearest], 10).float().mean(1)
