"""A split of the data, and batches of it made by indexing its tensors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import torch


@dataclass(frozen=True)
class Split:
    """Images x (N, 1, 28, 28) float32 in [0, 1] and labels y (N,) int64.

    0 is the black background, 1 full ink. len() is the number of images.
    """

    x: torch.Tensor
    y: torch.Tensor

    def __len__(self) -> int:
        """Number of images."""
        return len(self.x)

    def first(self, count: int) -> Split:
        """The first `count` images, or all when there are fewer."""
        return Split(self.x[:count], self.y[:count])


class Batches:
    """Batches (x, y) of a split, made by indexing; len() is the number of batches.

    x (B, 1, 28, 28), y (B,) are copies: changing them leaves the data as it was.
    The last batch is smaller when the batch size does not divide the split.
    Shuffled, each pass has its own order.
    """

    def __init__(
        self,
        split: Split,
        batch_size: int,
        *,
        shuffle: bool = False,
        generator: torch.Generator | None = None,
    ) -> None:
        """See `batches`."""
        if batch_size < 1:
            raise ValueError(f"batch_size is {batch_size}: use 1 or more.")
        self.split, self.batch_size = split, batch_size
        self.shuffle, self.generator = shuffle, generator

    def __len__(self) -> int:
        """Number of batches in one pass."""
        return -(-len(self.split) // self.batch_size)

    def __iter__(self) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
        """One pass over the split."""
        count = len(self.split)
        order = (
            torch.randperm(count, generator=self.generator)
            if self.shuffle
            else torch.arange(count)
        )
        for index in order.split(self.batch_size):
            yield self.split.x[index], self.split.y[index]


def batches(
    split: Split,
    batch_size: int,
    *,
    shuffle: bool = False,
    generator: torch.Generator | None = None,
) -> Batches:
    """Batches of `batch_size` images: `for x, y in batches(mnist.train, 32): ...`.

    `generator` draws the order when `shuffle`; None means torch's own.
    Raises ValueError when `batch_size` is below 1.
    """
    return Batches(split, batch_size, shuffle=shuffle, generator=generator)


def one_hot(y: torch.Tensor) -> torch.Tensor:
    """Labels (B,) of 0..9 as (B, 10) float32: 1 in the label's column, else 0."""
    return torch.nn.functional.one_hot(y, 10).float()
