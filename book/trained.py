"""Models for the chapters: trained once per build, kept, and shared between pages."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import NamedTuple

import networks
import recipes
import storage
import torch
from recipes import ELBO, FREE_BITS, WARM_UP, Objective, weighted
from storage import Configuration, TrainedError
from torch import nn

import vaebook
from autograder.reference import reference_digest
from vaebook.data import Mnist, load_mnist
from vaebook.training import History, fit

__all__ = [
    "ELBO",
    "FREE_BITS",
    "WARM_UP",
    "Plan",
    "Run",
    "TrainedError",
    "plan",
    "trained",
    "weighted",
]

SPLITS = ("train", "validation", "test")


class Plan(NamedTuple):
    """How long to train: passes over the images, and images in a batch."""

    epochs: int
    batch_size: int


class Run(NamedTuple):
    """A trained model, the losses on the way, and the data that it saw."""

    model: nn.Module
    history: History
    data: Mnist


def plan(kind: str, source: str) -> Plan:
    """What suits a model of this `kind` on data of this `source` (see Mnist.source).

    The sample has so few images that it needs more passes, in smaller batches.
    """
    if source == "full":
        return Plan(epochs=6 if kind == "cvae" else 5, batch_size=64)
    return Plan(epochs=10, batch_size=32)


def trained(
    kind: str,
    latent_size: int = 2,
    *,
    seed: int = 0,
    epochs: int | None = None,
    objective: Objective = ELBO,
) -> Run:
    """A model of the book after training; kept on disk.

    kind: "vae" or "cvae" of the reference solution, or "dense", "context",
        "autoencoder" of networks.py. objective: what it minimises; the negative ELBO,
        or one of recipes.py.

    The losses of training, validation and test images are recorded, in nats per image
    (binary cross-entropy of grey pixels); on an objective of another kind the total of
    the training images is that objective. The first call trains, later ones read the
    file, until the solution's code, `vaebook`, the recipes, the data or torch changes.

    Raises TrainedError for an unknown kind, and when the models can't be kept.
    """
    recipe = recipes.recipe(kind)
    if recipe is None:
        known = ", ".join(repr(name) for name in recipes.KINDS)
        raise TrainedError(f"There is no model {kind!r}: ask for one of {known}.")
    data = mnist()
    usual_epochs, batch_size = plan(kind, data.source)
    configuration = Configuration(
        kind=kind,
        latent_size=latent_size,
        seed=seed,
        epochs=usual_epochs if epochs is None else epochs,
        batch_size=batch_size,
        objective=objective.name,
        data=data.digest,
        code=code_digest(),
        torch=torch.__version__,
    )
    place = storage.folder()
    with repeatable():
        torch.manual_seed(seed)  # the initial weights
        model = recipe.model(latent_size)
        known_run = storage.read(place, configuration)
        if known_run is not None:
            weights, history = known_run
            model.load_state_dict(weights)
            return Run(model.eval(), history, data)
        train = recipe.train
        if objective.name != ELBO.name:
            train = recipes.on(objective, train, configuration.epochs)
        history = fit(
            model,
            data,
            train,
            recipe.test,
            epochs=configuration.epochs,
            batch_size=batch_size,
            seed=seed,
            splits=SPLITS,
        )
    storage.write(place, configuration, model.state_dict(), history)
    return Run(model.eval(), history, data)


@cache
def mnist() -> Mnist:
    """The data of all chapters."""
    return load_mnist()


def code_digest() -> str:
    """A short hash of all code that training runs: solution, `vaebook`, recipes."""
    package = Path(vaebook.__file__).parent
    own = [Path(str(module.__file__)) for module in (networks, recipes)]
    parts = [reference_digest("vae")]
    for path in [*sorted(package.rglob("*.py")), *own, Path(__file__)]:
        parts.append(hashlib.sha256(path.read_bytes()).hexdigest())
    return hashlib.sha256(" ".join(parts).encode()).hexdigest()[:16]


@contextmanager
def repeatable() -> Iterator[None]:
    """The same numbers each time, and a page that can't tell if this was trained now.

    One thread, so that sums have one order. The page's own random numbers, its threads
    and its output stay as they were; gradients are on whatever the page has set.
    """
    threads, progress = torch.get_num_threads(), os.environ.get("VAEBOOK_PROGRESS")
    torch.set_num_threads(1)
    os.environ["VAEBOOK_PROGRESS"] = "0"
    try:
        with torch.random.fork_rng(devices=[]), torch.enable_grad():
            yield
    finally:
        torch.set_num_threads(threads)
        del os.environ["VAEBOOK_PROGRESS"]
        if progress is not None:
            os.environ["VAEBOOK_PROGRESS"] = progress
