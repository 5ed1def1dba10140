"""The decoder grid in one batched call against 961 single calls."""

import statistics
import time
from collections.abc import Callable

import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt
import torch

from autograder.reference import reference
from vaebook.plots import image_grid

SIZE, LIMIT = 31, 2.0


def one_call(model: torch.nn.Module) -> None:
    """The reference's plot_latent: all positions in one batch."""
    reference("vae").plot_latent(model, size=SIZE, limit=LIMIT)
    plt.close("all")


def single_calls(model: torch.nn.Module) -> None:
    """The same picture, position by position, as it is often written."""
    ticks = torch.linspace(-LIMIT, LIMIT, SIZE)
    model.eval()
    tiles = []
    with torch.no_grad():
        for down in reversed(range(SIZE)):
            for across in range(SIZE):
                z = torch.stack([ticks[across], ticks[down]])[None]
                tiles.append(model.decode(z))
    ends = (-LIMIT, LIMIT, -LIMIT, LIMIT)
    image_grid(torch.cat(tiles), SIZE, SIZE, extent=ends)
    plt.close("all")


def decode_once(model: torch.nn.Module, z: torch.Tensor) -> None:
    """The decoder alone, one call."""
    with torch.no_grad():
        model.decode(z)


def decode_singly(model: torch.nn.Module, z: torch.Tensor) -> None:
    """The decoder alone, a call for each position."""
    with torch.no_grad():
        for row in z:
            model.decode(row[None])


def axes_for_each(model: torch.nn.Module) -> None:
    """A call and an axes for each position: the plain way to a grid of subplots."""
    ticks = torch.linspace(-LIMIT, LIMIT, SIZE)
    model.eval()
    figure = plt.figure(figsize=(10, 10))
    grid = figure.subplots(SIZE, SIZE)
    with torch.no_grad():
        for down in range(SIZE):
            for across in range(SIZE):
                z = torch.stack([ticks[across], ticks[SIZE - 1 - down]])[None]
                grid[down, across].imshow(model.decode(z)[0, 0], cmap="gray_r")
                grid[down, across].axis("off")
    plt.close("all")


def seconds(action: Callable[[], None]) -> float:
    """Wall time of one call."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def main(quick: bool = False) -> None:
    """Print medians and ratios; the two sides take turns."""
    torch.set_num_threads(1)
    torch.manual_seed(0)
    model = reference("vae").VAE(latent_size=2)
    z = torch.randn(SIZE * SIZE, 2)
    pairs = {
        "decoder alone": (
            lambda: decode_once(model, z),
            lambda: decode_singly(model, z),
        ),
        "whole picture": (lambda: one_call(model), lambda: single_calls(model)),
        "whole picture against 961 axes": (
            lambda: one_call(model),
            lambda: axes_for_each(model),
        ),
    }
    print(f"Decoder grid, {SIZE} x {SIZE} positions, 1 thread (median seconds)")
    for name, (ours, plain) in pairs.items():
        ours()
        rounds = 1 if "axes" in name or quick else 7
        times = [(seconds(ours), seconds(plain)) for _ in range(rounds)]
        mine = statistics.median(t for t, _ in times)
        other = statistics.median(t for _, t in times)
        ratio = statistics.median(b / a for a, b in times)
        print(f"  {name:32} one call {mine:.4f}   single {other:.4f}   {ratio:.1f} x")
