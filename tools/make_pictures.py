"""Draw book/_static/latent_plane.png, the picture of the README and the first page.

Usage: PYTHONPATH=book python tools/make_pictures.py   (with full MNIST at hand)
"""

from pathlib import Path

import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt
import torch
from trained import trained

from vaebook.plots import image_grid, scatter_digits, use_style

SIDE, LIMIT, DIGITS = 21, 2.5, 2_000
TARGET = Path(__file__).resolve().parent.parent / "book/_static/latent_plane.png"


def main() -> None:
    """Train (or load) the VAE with two latent dimensions and draw its plane."""
    use_style()
    run = trained("vae", latent_size=2)
    run.model.eval()
    ticks = torch.linspace(-LIMIT, LIMIT, SIDE)
    plane = torch.cartesian_prod(ticks.flip(0), ticks).flip(1)  # rows from the top
    with torch.no_grad():
        tiles = run.model.decode(plane)
        means = run.model.encode(run.data.test.x[:DIGITS])[0]
    figure, (left, right) = plt.subplots(1, 2, figsize=(11, 5.4), layout="constrained")
    ends = (-LIMIT, LIMIT, -LIMIT, LIMIT)
    image_grid(tiles, SIDE, SIDE, extent=ends, ax=left)
    left.set_title("What the decoder draws at each z")
    scatter_digits(means, run.data.test.y[:DIGITS], ax=right)
    right.set_title(f"Where the encoder puts {DIGITS:,} test digits")
    for axes in (left, right):
        axes.set(xlabel="$z_1$", ylabel="$z_2$", aspect="equal")
    TARGET.parent.mkdir(exist_ok=True)
    figure.savefig(TARGET, dpi=110)
    print(f"{TARGET.name}: {run.data.notice}")
    print("test loss, nats per image (grey-pixel BCE + KL):", run.history.final("test"))


if __name__ == "__main__":
    main()
