# ruff: noqa
"""Replies of 2 GB, generators and dictionaries without end."""

# %% kl_loss
import itertools
from collections.abc import Mapping


class Endless(Mapping):
    def __getitem__(self, key):
        return 0

    def __iter__(self):
        return iter(range(300_000))

    def __len__(self):
        return 300_000


choices = itertools.cycle(
    (
        lambda: torch.zeros(1).expand(2**29),
        lambda: itertools.count(),
        lambda: Endless(),
        lambda: [[0] * 1000] * 3000,
        lambda: "x" * 2**26,
        lambda: torch.zeros(8_000_000),
        lambda: 10**5000,
    )
)


def kl_loss(mean_z, logvar_z):
    return next(choices)()


print("TRIED")
