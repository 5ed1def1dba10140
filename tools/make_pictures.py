"""Draw book/_static/latent_plane.png, the picture of the README and the first page.

Usage: PYTHONPATH=book python tools/make_pictures.py   (with full MNIST at hand)
"""

from pathlib import Path

import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt
import torch
from trained import trained

from autograder.reference import reference
from vaebook.plots import scatter_digits, use_style

SIDE, LIMIT, DIGITS = 21, 2.5, 2_000
TARGET = Path(__file__).resolve().parent.parent / "book/_static/latent_plane.png"


def main() -> None:
    """Train (or load) the VAE with two latent dimensions and draw its plane."""
    use_style()
    run = trained("vae", latent_size=2)
    run.model.eval()
    plane = reference("vae").plot_latent(run.model, size=SIDE, limit=LIMIT).images[0]
    with torch.no_grad():
        means = run.model.encode(run.data.test.x[:DIGITS])[0]
    figure, (left, right) = plt.subplots(1, 2, figsize=(11, 5.4), layout="constrained")
    left.imshow(plane.get_array(), cmap="gray_r", extent=plane.get_extent())
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
