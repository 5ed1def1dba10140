"""What the chapters train: other networks, other losses, ahead of the pages."""

import sys
from pathlib import Path

import pytest
import torch

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "book"))

import ahead
import networks
import recipes
import trained
from likelihood_models import RECIPES

from autograder.reference import reference

ref = reference("vae")


def count(model):
    return sum(weights.numel() for weights in model.parameters())


def a_batch():
    torch.manual_seed(0)
    x = torch.rand(6, 1, 28, 28)
    recon_x = torch.rand(6, 1, 28, 28).clamp(0.01, 0.99)
    return recon_x, x, torch.randn(6, 3), torch.randn(6, 3)


def test_dense_model_is_about_as_large_as_the_convolutional_one():
    assert abs(count(networks.DenseVAE()) / count(ref.VAE()) - 1) < 0.01
    assert not any(
        isinstance(layer, torch.nn.Conv2d) for layer in networks.DenseVAE().modules()
    )


def test_a_pixel_is_drawn_from_the_pixels_before_it_only():
    torch.manual_seed(0)
    model = networks.ContextVAE(2)
    x = torch.rand(1, 1, 28, 28, requires_grad=True)
    row, column = 10, 12
    model.draw(torch.zeros(1, 2), x)[0, 0, row, column].backward()
    used = x.grad[0, 0].nonzero().tolist()
    assert used
    assert all((r, c) < (row, column) for r, c in used), "reading order"
    assert {r for r, _ in used} == {8, 9, 10}


def test_an_objective_weighs_the_two_losses():
    batch = a_batch()
    l_recon, l_kl = (float(v) for v in ref.loss_function(*batch)[1:])
    total, *parts = recipes.weighted(0.5, 3).make(10)(*batch)
    assert [float(v) for v in parts] == [l_recon, l_kl]
    assert float(total) == pytest.approx(0.5 * l_recon + 3 * l_kl)


def test_warm_up_ends_at_the_plain_loss():
    batch, loss = a_batch(), recipes.WARM_UP.make(10)
    whole, l_recon, l_kl = (float(v) for v in ref.loss_function(*batch))
    totals = [float(loss(*batch)[0]) for _ in range(8)]
    assert totals[0] == pytest.approx(l_recon)
    assert totals[1] == pytest.approx(l_recon + 0.2 * l_kl)
    assert totals[5:] == pytest.approx([whole] * 3)


def test_free_bits_charge_at_least_their_share_for_each_dimension():
    recon_x, x, _, _ = a_batch()
    mean_z, logvar_z = torch.zeros(6, 3), torch.zeros(6, 3)
    mean_z[:, 0] = 4.0  # 8 nats in the first dimension, none in the others
    total, l_recon, l_kl = recipes.FREE_BITS.make(1)(recon_x, x, mean_z, logvar_z)
    assert float(l_kl) == pytest.approx(8.0), "what is measured is the KL loss itself"
    assert float(total - l_recon) == pytest.approx(8 + 2 * recipes.FREE_NATS)


def test_free_nats_have_no_gradient():
    recon_x, x, _, _ = a_batch()
    mean_z = torch.tensor([[0.1, 4.0]]).expand(6, 2).clone().requires_grad_()
    recipes.FREE_BITS.make(1)(recon_x, x, mean_z, torch.zeros(6, 2))[0].backward()
    assert (mean_z.grad[:, 0] == 0).all() and (mean_z.grad[:, 1] > 0).all()


def test_another_objective_is_trained_and_kept_apart(tmp_path, monkeypatch):
    monkeypatch.setenv("VAEBOOK_MODELS", str(tmp_path))
    plain = trained.trained("dense", epochs=1)
    heavy = trained.trained("dense", epochs=1, objective=trained.weighted(1, 500))
    assert heavy.history.final("test")[2] < 0.5 * plain.history.final("test")[2]
    total, l_recon, l_kl = heavy.history.final("train")
    assert total == pytest.approx(l_recon + 500 * l_kl, rel=1e-4)
    total, l_recon, l_kl = heavy.history.final("test")
    assert total == pytest.approx(l_recon + l_kl, rel=1e-4), "measured as it is"
    assert len(list(tmp_path.glob("*.safetensors"))) == 2


def test_models_are_trained_ahead_and_are_those_of_the_pages(tmp_path, monkeypatch):
    monkeypatch.setenv("VAEBOOK_MODELS", str(tmp_path))
    wishes = (ahead.Wish("dense"), ahead.Wish("dense", seed=1))
    assert ahead.main(wishes) == 0
    assert len(list(tmp_path.glob("*.safetensors"))) == 2
    monkeypatch.setattr(trained, "fit", None)  # nothing is left to train
    trained.trained("dense", 2)
    trained.trained("dense", 2, seed=1)


def test_every_wish_names_a_model_and_an_objective():
    assert len(set(ahead.WISHES)) == len(ahead.WISHES)
    names = {wish for wish in ahead.WISHES if isinstance(wish, str)}
    assert names == set(RECIPES)
    for wish in set(ahead.WISHES) - names:
        assert recipes.recipe(wish.kind) is not None
        assert wish.objective in ahead.OBJECTIVES


def test_a_model_that_cannot_be_kept_is_told_in_one_line(tmp_path, monkeypatch, capsys):
    (tmp_path / "file").touch()
    monkeypatch.setenv("VAEBOOK_MODELS", str(tmp_path / "file" / "models"))
    assert ahead.main((ahead.Wish("dense"),)) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
