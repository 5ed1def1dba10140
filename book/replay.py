"""Training watched: what a model draws and encodes before and between its batches."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import torch
from torch import nn
from trained import SPLITS, plan, trained, weighted

from autograder.reference import reference
from vaebook.data import Mnist
from vaebook.training import fit

WATCHED = 500  # test images that are encoded in each frame
SIDE, LIMIT = 11, 2.0
RECONSTRUCTION = weighted(1, 0)


class Frame(NamedTuple):
    """A model after some batches: (308, 308) grid of ink, codes (500, 2)."""

    batches: int
    epoch: float
    grid: torch.Tensor
    means: torch.Tensor


class _Watched:
    """The batches of an epoch; before some of them a frame is taken."""

    def __init__(self, batches: Any, take: Any):
        self._batches, self._take = batches, take

    def __len__(self) -> int:
        return len(self._batches)

    def __iter__(self) -> Iterator[Any]:
        for batch in self._batches:
            self._take()
            yield batch


def replayed(data: Mnist, *, seed: int = 0) -> list[Frame]:
    """Frames of the chapters' VAE in training, closer together at the start.

    Trains with the seed and the plan of `trained("vae")`, so the last frame is the
    model of the other chapters.
    """
    ref = reference("vae")
    epochs, batch_size = plan("vae", data.source)
    each = -(-len(data.train) // batch_size)
    wanted = {0, each // 20, each // 8, each // 4, each // 2}
    wanted |= {each * epoch for epoch in range(1, epochs + 1)}
    frames: list[Frame] = []
    done = 0

    with _aside(seed):
        model = ref.VAE(2)

        def take() -> None:
            nonlocal done
            if done in wanted:
                frames.append(_frame(model, data, done, done / each))
            done += 1

        def train(model: nn.Module, batches: Any, optimizer: Any) -> Any:
            return ref.train(model, _Watched(batches, take), optimizer)

        history = fit(
            model,
            data,
            train,
            ref.test,
            epochs=epochs,
            batch_size=batch_size,
            seed=seed,
            splits=SPLITS,
        )
        epochs_run = max(row["epoch"] for row in history.rows)
        frames.append(_frame(model, data, each * epochs_run, epochs_run))
    return frames


def plain_autoencoder(data: Mnist, *, seed: int = 0) -> nn.Module:
    """An autoencoder with the VAE's layers and two dimensions, without its two ideas.

    Its code is the encoder's mean, no noise is drawn, and nothing but the
    reconstruction loss is trained on. Raises ValueError when `data` are not the
    chapters' data.
    """
    run = trained("autoencoder", seed=seed, objective=RECONSTRUCTION)
    if run.data.digest != data.digest:
        raise ValueError("The plain autoencoder is trained on the chapters' data only.")
    return run.model


@contextmanager
def _aside(seed: int) -> Iterator[None]:
    """Gradients on, and the page's random numbers as they were afterwards."""
    with torch.random.fork_rng(devices=[]), torch.enable_grad():
        torch.manual_seed(seed)
        yield


def _frame(model: Any, data: Mnist, batches: int, epoch: float) -> Frame:
    training = model.training
    model.eval()
    ticks = torch.linspace(-LIMIT, LIMIT, SIDE)
    places = torch.cartesian_prod(ticks.flip(0), ticks).flip(1)
    with torch.no_grad():
        tiles = model.decode(places).view(SIDE, SIDE, 28, 28)
        means = model.encode(data.test.x[:WATCHED])[0]
    model.train(training)
    return Frame(
        batches, epoch, tiles.transpose(1, 2).reshape(SIDE * 28, SIDE * 28), means
    )
