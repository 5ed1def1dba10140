"""Models with a true likelihood, for three chapters; trained once and kept.

The pixels are cut at one half, or drawn as coin tosses, or left grey with a density
for grey pixels. What the losses are made of comes from the reference solution.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import storage
import torch
from storage import Configuration
from torch import nn
from trained import SPLITS, Run, code_digest, mnist, repeatable

from autograder.reference import reference, reference_digest
from vaebook.data import Mnist, Split
from vaebook.likelihoods import continuous_bernoulli_log_density
from vaebook.training import fit

ref = reference("generative_classifier")


@dataclass(frozen=True)
class Recipe:
    """What is trained, on which pixels, and for how long.

    pixels: "cut" at one half, "drawn" anew for every batch, or "grey".
    beta: the weight of the KL loss; 0 together with noise=False is an autoencoder.
    epochs, batch_size: on full MNIST, on the sample.
    """

    latent_size: int
    pixels: str
    hidden: tuple[int, int] = (256, 128)
    labels: bool = False
    beta: float = 1.0
    noise: bool = True
    continuous: bool = False
    epochs: tuple[int, int] = (10, 10)
    batch_size: tuple[int, int] = (128, 64)
    max_lr: float = 4e-3


RECIPES = {
    "plane-autoencoder": Recipe(2, "cut", beta=0, noise=False, epochs=(6, 6)),
    "plane-vae": Recipe(2, "cut"),
    "classifier-2": Recipe(2, "cut", labels=True),
    "classifier-many": Recipe(10, "cut", (512, 256), labels=True),
    "drawn": Recipe(50, "drawn", (300, 300), epochs=(25, 15)),
    "beta-0.25": Recipe(50, "drawn", (200, 200), beta=0.25, epochs=(4, 6)),
    "beta-1": Recipe(50, "drawn", (200, 200), epochs=(4, 6)),
    "beta-4": Recipe(50, "drawn", (200, 200), beta=4, epochs=(4, 6)),
    "grey-bce": Recipe(10, "grey", (200, 200), epochs=(5, 8), max_lr=2e-3),
    "grey-continuous": Recipe(
        10, "grey", (200, 200), continuous=True, epochs=(5, 8), max_lr=2e-3
    ),
}


class DenseVAE(nn.Module):
    """Two hidden layers in each half; with `labels` each of them sees the digit.

    The label scales and shifts what a hidden layer is given, each unit on its own:
    nearly ten networks, with shared weights. Without labels y is not looked at.
    """

    def __init__(self, latent_size: int, hidden: tuple[int, int], labels: bool) -> None:
        super().__init__()
        wide, narrow = hidden
        self.latent_size = latent_size
        self.read = nn.ModuleList([nn.Linear(784, wide), nn.Linear(wide, narrow)])
        self.mean = nn.Linear(narrow, latent_size)
        self.logvar = nn.Linear(narrow, latent_size)
        self.draw = nn.ModuleList(
            [nn.Linear(latent_size, narrow), nn.Linear(narrow, wide)]
        )
        self.paint = nn.Linear(wide, 784)
        self.tables = nn.ModuleList()
        if labels:
            tables = [nn.Embedding(10, 2 * w) for w in (wide, narrow, narrow, wide)]
            for table in tables:
                nn.init.normal_(table.weight, std=0.7)
            self.tables.extend(tables)

    def encode(self, x: Any, y: Any = None) -> tuple[Any, Any]:
        """x (B, 1, 28, 28), y (B,) -> mean_z, logvar_z (B, latent_size)."""
        h = x.flatten(1)
        for place, layer in enumerate(self.read):
            h = self._told(layer(h), place, y).relu()
        return self.mean(h), self.logvar(h)

    def decode_logits(self, z: Any, y: Any = None) -> Any:
        """z (B, latent_size), y (B,) -> logits (B, 1, 28, 28)."""
        h = z
        for place, layer in enumerate(self.draw):
            h = self._told(layer(h), 2 + place, y).relu()
        return self.paint(h).view(-1, 1, 28, 28)

    def decode(self, z: Any, y: Any = None) -> Any:
        """z (B, latent_size), y (B,) -> recon_x (B, 1, 28, 28) in (0, 1)."""
        return torch.sigmoid(self.decode_logits(z, y))

    def sample_latent(self, mean_z: Any, logvar_z: Any) -> Any:
        """One z for each row, as the reference solution draws it."""
        return ref.ConditionalVAE.sample_latent(self, mean_z, logvar_z)

    def _told(self, h: Any, place: int, y: Any) -> Any:
        if not self.tables:
            return h
        gain, shift = self.tables[place](y).chunk(2, dim=1)
        return h * (1 + gain) + shift


@cache
def pixels(kind: str) -> Mnist:
    """MNIST with pixels "cut" at one half, "drawn" once (seeded), or left "grey"."""
    data = mnist()
    if kind == "grey":
        return data
    train, validation, test = (
        _binary(getattr(data, name), kind, name) for name in SPLITS
    )
    return replace(
        data,
        train=train,
        validation=validation,
        test=test,
        digest=f"{data.digest}-{kind}",
    )


def _binary(split: Split, kind: str, name: str) -> Split:
    if kind == "cut":
        return Split((split.x > 0.5).float(), split.y)
    if name == "train":  # stays grey: drawn anew for every batch, in `_terms`
        return split
    generator = torch.Generator().manual_seed(SPLITS.index(name))
    return Split(torch.bernoulli(split.x, generator=generator), split.y)


def kept(name: str, *, seed: int = 0) -> Run:
    """The model RECIPES[name] after training; later calls read what was kept.

    `history` holds the bound in nats per image (reconstruction + KL, whatever beta
    was), of pixels as the recipe says; `data` are those images, except that training
    images which are drawn for every batch stay grey there.
    """
    recipe = RECIPES[name]
    data = pixels(recipe.pixels)
    small = data.source != "full"
    configuration = Configuration(
        kind=name,
        latent_size=recipe.latent_size,
        seed=seed,
        epochs=recipe.epochs[small],
        batch_size=recipe.batch_size[small],
        objective=f"beta {recipe.beta:g}",
        data=data.digest,
        code=_digest(),
        torch=torch.__version__,
    )
    place = storage.folder()
    with repeatable():
        torch.manual_seed(seed)
        model = DenseVAE(recipe.latent_size, recipe.hidden, recipe.labels)
        found = storage.read(place, configuration)
        if found is not None:
            weights, history = found
            model.load_state_dict(weights)
            return Run(model.eval(), history, data)
        history = fit(
            model,
            data,
            _train(recipe),
            _test(recipe),
            epochs=configuration.epochs,
            batch_size=configuration.batch_size,
            max_lr=recipe.max_lr,
            seed=seed,
            make_optimizer=torch.optim.Adam,
            splits=SPLITS,
        )
    storage.write(place, configuration, model.state_dict(), history)
    return Run(model.eval(), history, data)


def _digest() -> str:
    parts = [code_digest(), reference_digest("generative_classifier")]
    parts.append(hashlib.sha256(Path(__file__).read_bytes()).hexdigest())
    return hashlib.sha256(" ".join(parts).encode()).hexdigest()[:16]


def _terms(recipe: Recipe, model: Any, x: Any, y: Any) -> tuple[Any, Any]:
    """Reconstruction and KL loss of a batch: 0-d tensors, nats per image."""
    codes = model.encode(x, y)
    z = model.sample_latent(*codes) if recipe.noise else codes[0]
    if recipe.continuous:
        each = continuous_bernoulli_log_density(x, model.decode_logits(z, y))
        l_recon = -each.sum((1, 2, 3)).mean()
    else:
        l_recon = -ref.log_likelihood(model, x, z, y).mean()
    return l_recon, ref.kl_divergence(*codes).mean()


def _train(recipe: Recipe) -> Callable[..., Any]:
    def train(model: Any, batches: Any, optimizer: Any) -> tuple[float, ...]:
        model.train()
        sums, seen = [0.0, 0.0], 0
        for x, y in batches:
            if recipe.pixels == "drawn":
                x = torch.bernoulli(x)
            terms = _terms(recipe, model, x, y)
            optimizer.zero_grad()
            (terms[0] + recipe.beta * terms[1]).backward()
            optimizer.step()
            sums = [s + len(x) * t.item() for s, t in zip(sums, terms, strict=True)]
            seen += len(x)
        return sum(sums) / seen, sums[0] / seen, sums[1] / seen

    return train


def _test(recipe: Recipe) -> Callable[..., Any]:
    def test(model: Any, batches: Any) -> tuple[float, ...]:
        model.eval()
        sums, seen = [0.0, 0.0], 0
        with torch.no_grad():
            for x, y in batches:
                terms = _terms(recipe, model, x, y)
                sums = [s + len(x) * t.item() for s, t in zip(sums, terms, strict=True)]
                seen += len(x)
        return sum(sums) / seen, sums[0] / seen, sums[1] / seen

    return test
