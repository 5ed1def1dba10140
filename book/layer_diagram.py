"""Draws a VAE as the numbers that flow through it, read off the running model."""

import math
from typing import Any, NamedTuple

import matplotlib.pyplot as plt
import torch
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from studies import size_of
from torch import nn

from vaebook.plots import DIGIT_COLOURS

COLOURS = {"encoder": DIGIT_COLOURS[9], "decoder": DIGIT_COLOURS[3]}
STEP, WIDTH = 1.0, 0.34  # from one box to the next; width of a box


class Layer(NamedTuple):
    """A layer with parameters: what it is called, and one image's way through it."""

    part: str
    kind: str
    given: tuple[int, ...]
    result: tuple[int, ...]
    parameters: int


def layers(model: nn.Module, x: torch.Tensor) -> list[Layer]:
    """The layers with parameters, in the order in which model(x) runs them.

    x: (B, 1, 28, 28); shapes are those of one image.
    """
    found: list[Layer] = []
    hooks = []

    def watch(name: str, layer: nn.Module) -> Any:
        def note(_: nn.Module, given: Any, result: Any) -> None:
            shapes = tuple(given[0].shape[1:]), tuple(result.shape[1:])
            kind = type(layer).__name__.removesuffix("2d")
            found.append(Layer(name.split(".")[0], kind, *shapes, size_of(layer)))

        return layer.register_forward_hook(note)

    for name, layer in model.named_modules():
        if not list(layer.children()) and list(layer.parameters()):
            hooks.append(watch(name, layer))
    try:
        with torch.random.fork_rng(devices=[]), torch.no_grad():
            model(x)
    finally:
        for hook in hooks:
            hook.remove()
    return found


def draw(models: dict[str, nn.Module], x: torch.Tensor) -> Figure:
    """The models of `models` (title -> model) below each other, x (B, 1, 28, 28)."""
    flows = {title: layers(model, x) for title, model in models.items()}
    longest = max(len(flow) for flow in flows.values())
    figure, rows = plt.subplots(
        len(flows),
        1,
        figsize=(1.03 * (longest + 1), 2.35 * len(flows)),
        squeeze=False,
        layout="constrained",
    )
    for ax, (title, flow) in zip(rows[:, 0], flows.items(), strict=True):
        total = sum(layer.parameters for layer in flow)
        ax.set_title(f"{title}: {total:,} parameters", loc="left")
        _draw_flow(ax, flow)
        ax.set(xlim=(-0.5, longest * STEP + 0.4), ylim=(-1.25, 1.25))
        ax.axis("off")
    return figure


def _draw_flow(ax: Axes, flow: list[Layer]) -> None:
    _box(ax, 0, flow[0].given, "x", "#666666")
    place = 0
    for index, layer in enumerate(flow):
        if layer.part == "logvar":  # beside the other head, see there
            continue
        following = flow[index + 1].given if index + 1 < len(flow) else ()
        place += 1
        if layer.part == "mean":
            text = f"2 × Linear\n2 × {layer.parameters:,}"
            _arrow(ax, place, text)
            _box(ax, place, layer.result, "μ", COLOURS["encoder"], at=0.42)
            _box(ax, place, layer.result, "ln σ²", COLOURS["encoder"], at=-0.42)
            place += 1
            _arrow(ax, place, "draw\n0")
            _box(ax, place, layer.result, "z", "#666666")
            continue
        _arrow(ax, place, f"{layer.kind}\n{layer.parameters:,}")
        last = layer is flow[-1]
        name = "recon_x" if last else ""
        same = math.prod(following) == math.prod(layer.result)
        shape = max(layer.result, following if same else (), key=len)
        _box(ax, place, shape, name, COLOURS[layer.part])


def _arrow(ax: Axes, place: int, text: str) -> None:
    """From the box before `place` to it; the layer's kind above, parameters below."""
    left, right = (place - 1) * STEP + WIDTH / 2, place * STEP - WIDTH / 2
    ax.annotate(
        "",
        (right, 0),
        (left, 0),
        arrowprops={"arrowstyle": "->", "color": "#333333", "shrinkA": 1, "shrinkB": 1},
    )
    kind, parameters = text.split("\n")
    kind = kind.replace("ConvTranspose", "Conv\ntransp.")
    middle = (left + right) / 2
    ax.text(middle, 0.1, kind, ha="center", va="bottom", fontsize=7.5)
    ax.text(middle, -0.1, parameters, ha="center", va="top", fontsize=7.5)


def _box(
    ax: Axes,
    place: int,
    shape: tuple[int, ...],
    name: str,
    colour: str,
    at: float = 0.0,
) -> None:
    """Its height grows with the logarithm of how many numbers it stands for."""
    height = 0.16 * math.log2(math.prod(shape) + 1)
    left = place * STEP - WIDTH / 2
    patch = Rectangle((left, at - height / 2), WIDTH, height, color=colour, alpha=0.75)
    ax.add_patch(patch)
    below = -height / 2 - 0.04
    if at > 0:
        ax.text(place * STEP, at + height / 2 + 0.04, name, ha="center", va="bottom")
        return
    shown = " × ".join(map(str, shape))
    ax.text(place * STEP, at + below, shown, ha="center", va="top", fontsize=7.5)
    if at < 0:
        ax.text(place * STEP, at + below - 0.2, name, ha="center", va="top")
    elif name:
        ax.text(place * STEP, height / 2 + 0.04, name, ha="center", va="bottom")
