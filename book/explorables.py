"""The book's interactive figures: what a cell displays, and what the browser gets.

Each is a still picture, which stays where no script runs, and data for a component of
the same name in `_static/explorables`. Nothing is fetched: models and codes stand in
the page, so that it works from plain files.
"""

import html
import json
from dataclasses import dataclass
from typing import Any

import matplotlib.pyplot as plt
import torch
from browser_models import bytes_of, cvae_model, half, vae_model
from replay import Frame
from stills import ink_picture, picture, plane_picture
from torch.distributions import Normal
from trained import Run

from vaebook.plots import DIGIT_COLOURS, image_grid

POINTS = 800  # codes of test images that a plane shows


@dataclass(frozen=True)
class Explorable:
    """An interactive figure; Jupyter and the book show its HTML."""

    name: str
    title: str
    text: str
    alt: str
    data: dict[str, Any]
    still: str

    def _repr_html_(self) -> str:
        data = json.dumps(self.data, separators=(",", ":")).replace("</", "<\\/")
        alt = html.escape(self.alt, quote=True)
        return (
            f'<figure class="explorable" data-explorable="{self.name}">'
            f"<figcaption><strong>{self.title}</strong> {self.text}</figcaption>"
            f'<div class="explorable-still"><img src="{self.still}" alt="{alt}"></div>'
            f'<script type="application/json" class="explorable-data">{data}</script>'
            "</figure>"
        )


def latent_explorer(
    run: Run, *, autoencoder: Any = None, sketch: bool = True
) -> Explorable:
    """Move through the latent plane of `run`; with `sketch`, draw and encode a digit.

    autoencoder: a plain autoencoder with two dimensions, to switch to.
    """
    with torch.no_grad():
        models = [_entry("VAE", run.model, run, wide=True, encoder=sketch)]
        if autoencoder is not None:
            models.append(_entry("plain autoencoder", autoencoder, run, wide=False))
    return Explorable(
        "latent",
        "Explore the latent plane.",
        "Move through the plane of the model's two numbers: its decoder draws what "
        "stands at each position. The glyphs are the encoder's means of test images."
        + (" Then draw a digit, and see where it is put." if sketch else ""),
        "Scatter plot of the codes of test images beside digits decoded on a grid.",
        {
            "colours": DIGIT_COLOURS,
            "models": models,
            "sketch": sketch,
            **_examples(run),
        },
        plane_picture(run.model, run.data.test, POINTS),
    )


def cvae_explorer(run: Run) -> Explorable:
    """One position of a conditional VAE's plane, decoded with ten labels."""
    model: Any = run.model
    data = run.data.test
    with torch.no_grad():
        means = model.encode(data.x[:POINTS], data.y[:POINTS])[0]
        digits = torch.arange(10)
        row = model.decode(means[:1].expand(10, 2), digits)
    figure, axes = plt.subplots(figsize=(7, 0.8), layout="constrained")
    image_grid(row, 1, 10, ax=axes)
    return Explorable(
        "cvae",
        "One style, ten digits.",
        "Move z and ask for a digit. Or draw one, keep its style and change its label.",
        "Ten digits from 0 to 9, decoded from one position with ten labels.",
        {
            "colours": DIGIT_COLOURS,
            "spec": cvae_model(run.model),
            "cloud": _cloud(means, data.y, prior=True),
            **_examples(run),
        },
        picture(figure),
    )


def kl_playground() -> Explorable:
    """Two normal distributions, both divergences, and an estimate that converges."""
    line = torch.linspace(-6, 6, 241)
    figure, axes = plt.subplots(figsize=(6, 2.4), layout="constrained")
    axes.plot(line, Normal(1.0, 0.6).log_prob(line).exp(), color=DIGIT_COLOURS[9])
    axes.plot(line, Normal(0.0, 1.0).log_prob(line).exp(), "--", color=DIGIT_COLOURS[4])
    axes.set(xlabel="z", ylabel="density")
    return Explorable(
        "kl",
        "Play with the divergence.",
        "Move the mean and the log-variance of q. When do the two directions agree? "
        "Which of them explodes? How many draws does the estimate need?",
        "Two bell curves: p around 0, and q, narrower, around 1.",
        {},
        picture(figure),
    )


def reparameterisation() -> Explorable:
    """Draws whose noise is held still while the mean and the width move."""
    torch.manual_seed(0)
    line, draws = torch.linspace(-3, 9, 121), 1 + torch.randn(8)
    figure, axes = plt.subplots(figsize=(6, 2.4), layout="constrained")
    axes.plot(line, (line - 3) ** 2, color=DIGIT_COLOURS[4])
    axes.plot(draws, (draws - 3) ** 2, "o", color=DIGIT_COLOURS[9])
    axes.set(xlabel="z", ylabel="$f(z) = (z - 3)^2$")
    return Explorable(
        "reparam",
        "Hold the noise still.",
        "Eight draws with fixed noise. Move m and s: every draw moves with them, and "
        "its arrow points downhill. The thick arrow is their mean.",
        "A parabola with its minimum at 3 and eight draws around 1 on its slope.",
        {},
        picture(figure),
    )


def training_replay(frames: list[Frame], labels: torch.Tensor) -> Explorable:
    """The decoder grid and the codes of test images while the model was trained.

    labels: (N,), those of the codes in each frame.
    """
    reach = max(3.0, float(frames[-1].means.abs().quantile(0.995)))
    told: list[dict[str, Any]] = [
        {
            "batches": frame.batches,
            "epoch": round(frame.epoch, 3),
            "points": half(frame.means),
            "grid": ink_picture(frame.grid),
        }
        for frame in frames
    ]
    return Explorable(
        "replay",
        "Training once more.",
        "Left what the decoder draws over [−2, 2]², right the codes of test images, "
        "from before the first batch to the end.",
        "Square of digits decoded over the latent plane after training.",
        {
            "colours": DIGIT_COLOURS,
            "labels": "".join(map(str, labels.tolist())),
            "box": _box(reach),
            "frames": told,
        },
        str(told[-1]["grid"]),
    )


def _entry(
    label: str, model: Any, run: Run, *, wide: bool, encoder: bool = True
) -> dict[str, Any]:
    means = model.encode(run.data.test.x[:POINTS])[0]
    return {
        "label": label,
        "wide": wide,
        "spec": vae_model(model, encoder=encoder),
        "cloud": _cloud(means, run.data.test.y, prior=wide),
    }


def _cloud(means: torch.Tensor, y: torch.Tensor, *, prior: bool) -> dict[str, Any]:
    reach = float(means.abs().quantile(0.995)) * 1.05
    return {
        "points": half(means),
        "labels": "".join(map(str, y[: len(means)].tolist())),
        "circles": prior,
        "box": _box(max(3.0, reach)) if prior else _box_around(means),
    }


def _box(reach: float, at: tuple[float, float] = (0.0, 0.0)) -> dict[str, float]:
    x, y = at
    edges = {
        "left": x - reach,
        "right": x + reach,
        "bottom": y - reach,
        "top": y + reach,
    }
    return {name: round(value, 2) for name, value in edges.items()}


def _box_around(means: torch.Tensor) -> dict[str, float]:
    """A square that holds nearly all points."""
    low, high = means.quantile(0.003, dim=0), means.quantile(0.997, dim=0)
    z1, z2 = ((low + high) / 2).tolist()
    return _box(float((high - low).max()) * 0.53, (z1, z2))


def _examples(run: Run) -> dict[str, str]:
    """A test image of each digit."""
    chosen = [int((run.data.test.y == digit).nonzero()[0]) for digit in range(10)]
    return {"digits": "0123456789", "examples": bytes_of(run.data.test.x[chosen])}
