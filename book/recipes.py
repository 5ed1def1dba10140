"""What the chapters train, and on which loss: kinds of models, and objectives."""

from collections.abc import Callable
from typing import Any, NamedTuple
from unittest import mock

import networks
import torch
from torch import nn

from autograder.reference import reference

Loss = Callable[..., tuple[torch.Tensor, torch.Tensor, torch.Tensor]]
FREE_NATS = 0.5  # per latent dimension
KINDS = ("vae", "cvae", "dense", "context", "autoencoder")


class Objective(NamedTuple):
    """A loss to train on: `name` tells it apart, `make(steps)` starts it anew.

    steps: how many optimiser steps the training will take.
    """

    name: str
    make: Callable[[int], Loss]


class Recipe(NamedTuple):
    """How to make a model, and the solution's functions that train and test it."""

    model: Callable[[int], nn.Module]
    train: Callable[..., Any]
    test: Callable[..., Any]


def recipe(kind: str) -> Recipe | None:
    """The recipe of one of KINDS; None for another name."""
    ref = reference("vae")
    models: dict[str, Callable[[int], nn.Module]] = {
        "vae": ref.VAE,
        "cvae": ref.ConditionalVAE,
        "dense": networks.DenseVAE,
        "context": networks.ContextVAE,
        "autoencoder": networks.Autoencoder,
    }
    if kind not in models:
        return None
    if kind == "cvae":
        return Recipe(models[kind], ref.train_cvae, ref.test_cvae)
    return Recipe(models[kind], ref.train, ref.test)


def on(objective: Objective, train: Callable[..., Any], epochs: int) -> Any:
    """`train` of the solution, descending on `objective` in place of the plain loss.

    What it measures is still the reconstruction and the KL loss as they are; its total
    is the objective.
    """
    ref = reference("vae")
    loss: list[Loss] = []

    def train_on_it(model: nn.Module, batches: Any, optimizer: Any) -> Any:
        if not loss:
            loss.append(objective.make(epochs * len(batches)))
        with mock.patch.object(ref, "loss_function", loss[0]):
            return train(model, batches, optimizer)

    return train_on_it


def weighted(reconstruction: float, kl: float) -> Objective:
    """Minimise `reconstruction` times one loss plus `kl` times the other."""

    def make(steps: int) -> Loss:
        del steps
        return _combined(lambda l_recon, l_kl: reconstruction * l_recon + kl * l_kl)

    return Objective(f"{reconstruction:.6g} recon + {kl:.6g} kl", make)


def _combined(combine: Callable[[Any, Any], Any]) -> Loss:
    ref = reference("vae")

    def loss(recon_x: Any, x: Any, mean_z: Any, logvar_z: Any) -> Any:
        l_recon = ref.reconstruction_loss(recon_x, x)
        l_kl = ref.kl_loss(mean_z, logvar_z)
        return combine(l_recon, l_kl), l_recon, l_kl

    return loss


def _warm_up(steps: int) -> Loss:
    """The KL loss enters by and by: its weight grows from 0 to 1 in half the steps.

    Bowman et al., "Generating sentences from a continuous space", 2016, section 3.1.
    """
    done = 0

    def combine(l_recon: Any, l_kl: Any) -> Any:
        nonlocal done
        weight = min(1.0, done / (steps / 2))
        done += 1
        return l_recon + weight * l_kl

    return _combined(combine)


def _free_bits(steps: int) -> Loss:
    """The first FREE_NATS of each dimension's batch mean cost nothing extra.

    Kingma et al., "Improved variational inference with inverse autoregressive flow",
    2016, appendix C.8.
    """
    del steps
    ref = reference("vae")

    def loss(recon_x: Any, x: Any, mean_z: Any, logvar_z: Any) -> Any:
        l_recon = ref.reconstruction_loss(recon_x, x)
        by_dimension = torch.stack(
            [
                ref.kl_loss(mean_z[:, j : j + 1], logvar_z[:, j : j + 1])
                for j in range(mean_z.shape[1])
            ]
        )
        charged = by_dimension.clamp(min=FREE_NATS).sum()
        return l_recon + charged, l_recon, by_dimension.sum()

    return loss


ELBO = weighted(1, 1)
WARM_UP = Objective("KL warm-up over half of training", _warm_up)
FREE_BITS = Objective(f"{FREE_NATS} nats per dimension free", _free_bits)
