"""The loop around a training function: epochs, learning rate, progress, history.

What happens to a batch is the caller's: `fit` is given a function `train` that goes
through one epoch and a function `test` that measures.
"""

from __future__ import annotations

import math
import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import torch

from vaebook._progress import Progress
from vaebook._schedule import one_cycle, set_rate
from vaebook.data import Batches, Mnist, Split
from vaebook.history import SPLITS, History

__all__ = ["EpochBatches", "History", "TrainingError", "fit", "steady_adam"]

TEST_BATCH = 250  # divides every held-out split: all batches are full
WANTED = "three numbers (total, l_recon, l_kl), means over the epoch in nats per image"
Terms = tuple[float, float, float]


class TrainingError(RuntimeError):
    """The training can't go on. One line, in the terms of whoever wrote `train`."""


def steady_adam(parameters: Iterable[torch.nn.Parameter]) -> torch.optim.Adam:
    """Adam (Kingma and Ba, 2015) that moves weights of tiny gradient less: eps = 0.1.

    In the first few dozen batches a VAE's decoder learns the mean image, and the latent
    variables hardly matter yet. Plain Adam (eps = 1e-8) magnifies the encoder's tiny
    gradients of that time to full steps, which switch most of a small ReLU layer off
    for good. With eps at about the size of the gradients of a loss in nats per image
    those steps stay small. beta2 = 0.99 forgets those first gradients sooner.
    """
    return torch.optim.Adam(parameters, lr=1e-3, betas=(0.9, 0.99), eps=0.1)


class EpochBatches:
    """The batches of one epoch that `fit` hands to `train` or `test`.

    Goes through a split as vaebook.data.batches does, moves a progress bar and, if
    asked, sets the optimiser's learning rate before each batch. `seen` counts the
    batches that were taken.
    """

    def __init__(
        self,
        source: Batches,
        bar: Any,
        before_batch: Callable[[int], None] | None = None,
    ) -> None:
        """Batches of `source`; `before_batch(i)` is called before the i-th (from 0)."""
        self._source, self._bar, self._before = source, bar, before_batch
        self.seen = 0

    def __len__(self) -> int:
        """Number of batches in one pass."""
        return len(self._source)

    def __iter__(self) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
        """One pass; a second one goes on counting, at the last learning rate."""
        for batch in self._source:
            if self._before is not None:
                self._before(min(self.seen, len(self) - 1))
            self.seen += 1
            self._bar.update()
            yield batch


def fit(
    model: torch.nn.Module,
    data: Mnist,
    train: Callable[[Any, EpochBatches, Any], Any],
    test: Callable[[Any, EpochBatches], Any],
    *,
    epochs: int = 3,
    batch_size: int = 64,
    max_lr: float | None = 8e-3,
    seed: int = 0,
    make_optimizer: Callable[..., torch.optim.Optimizer] = steady_adam,
    splits: Sequence[str] = ("train", "test"),
) -> History:
    """Train `model` for some epochs and return what was measured.

    train(model, batches, optimizer): one epoch; changes the model.
    test(model, batches): measures; changes nothing.
    Both return three floats (total, l_recon, l_kl): means in nats per image.

    Each epoch, `train` gets data.train in a new order, in batches of `batch_size`; then
    `test` gets each other split named in `splits` ("validation", "test"). The learning
    rate makes one cycle over all epochs up to `max_lr`; None leaves the optimiser,
    make_optimizer(model.parameters()), at its own constant rate. `seed` seeds torch:
    order and noise (the model's first weights are drawn before, when it is made).
    VAEBOOK_FAST=1 stops after one epoch.

    Raises TrainingError when `train` or `test` returns something else, leaves batches
    out, or when `train` leaves every parameter as it was.
    """
    _check_splits(splits)
    if os.environ.get("VAEBOOK_FAST") == "1":
        epochs = min(epochs, 1)
    torch.manual_seed(seed)
    order = torch.Generator().manual_seed(seed)
    optimizer = make_optimizer(model.parameters())
    source = Batches(data.train, batch_size, shuffle=True, generator=order)
    history, progress, began = History(), Progress(epochs), time.perf_counter()

    for epoch in range(1, epochs + 1):
        done = (epoch - 1) * len(source)

        def before_batch(index: int, done: int = done) -> None:
            if max_lr is not None:
                set_rate(
                    optimizer, one_cycle(done + index, epochs * len(source), max_lr)
                )

        before = _parameters(model) if epoch == 1 else None
        with progress.bar(epoch, "train", len(source)) as bar:
            given = EpochBatches(source, bar, before_batch)
            terms = _terms(train(model, given, optimizer), "train", epoch)
        _check_all_seen(given, "train")
        if before is not None and torch.equal(before, _parameters(model)):
            raise TrainingError(
                "`train` left every parameter of the model as it was: "
                "let the optimiser take a step for each batch."
            )
        measured = {"train": terms}
        for split in splits:
            if split != "train":
                measured[split] = _measure(model, data, split, test, progress, epoch)
        for split in splits:
            history.add(epoch, split, measured[split], time.perf_counter() - began)
        progress.epoch_done(history)
    progress.finished(history)
    return history


def _measure(
    model: torch.nn.Module,
    data: Mnist,
    split: str,
    test: Callable[[Any, EpochBatches], Any],
    progress: Progress,
    epoch: int,
) -> Terms:
    images: Split = getattr(data, split)
    source = Batches(images, TEST_BATCH)
    with progress.bar(epoch, split, len(source)) as bar:
        given = EpochBatches(source, bar)
        terms = _terms(test(model, given), "test", epoch)
    _check_all_seen(given, "test")
    return terms


def _terms(returned: Any, name: str, epoch: int) -> Terms:
    """Three finite floats of what a student's function returned, or TrainingError."""
    if returned is None:
        raise TrainingError(f"`{name}` returned nothing: let it return {WANTED}.")
    if not isinstance(returned, tuple | list | torch.Tensor):
        kind = type(returned).__name__
        raise TrainingError(f"`{name}` returned one {kind}: let it return {WANTED}.")
    if isinstance(returned, torch.Tensor) and returned.dim() == 0:
        raise TrainingError(f"`{name}` returned one number: let it return {WANTED}.")
    if len(returned) != 3:
        raise TrainingError(
            f"`{name}` returned {len(returned)} values: let it return {WANTED}."
        )
    total, l_recon, l_kl = (_number(value, name) for value in returned)
    for term, value in (("total", total), ("l_recon", l_recon), ("l_kl", l_kl)):
        if not math.isfinite(value):
            raise TrainingError(
                f"`{name}` returned {value} for {term} in epoch {epoch}: look for a "
                "logarithm of 0 or an overflow, or use a smaller max_lr."
            )
    return total, l_recon, l_kl


def _number(value: Any, name: str) -> float:
    try:
        return float(value.detach() if isinstance(value, torch.Tensor) else value)
    except (TypeError, ValueError, RuntimeError):
        kind = type(value).__name__
        shape = f" of shape {tuple(value.shape)}" if hasattr(value, "shape") else ""
        raise TrainingError(
            f"`{name}` returned a {kind}{shape} among its values: "
            f"let it return {WANTED}."
        ) from None


def _check_all_seen(given: EpochBatches, name: str) -> None:
    if given.seen < len(given):
        raise TrainingError(
            f"`{name}` returned after {given.seen} of {len(given)} batches: go through "
            "all of `batches`, and return after the loop, not inside it."
        )


def _check_splits(splits: Sequence[str]) -> None:
    unknown = [split for split in splits if split not in SPLITS]
    if isinstance(splits, str) or unknown:
        raise ValueError(f"splits is {splits!r}: name some of {', '.join(SPLITS)}.")


def _parameters(model: torch.nn.Module) -> torch.Tensor:
    kept = [parameter.detach().flatten() for parameter in model.parameters()]
    return torch.cat(kept).clone() if kept else torch.empty(0)
