"""Models of the likelihood chapters: kept like the others, on the pixels they name."""

import sys
from pathlib import Path

import pytest
import torch

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "book"))

import likelihood_models as subject


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("VAEBOOK_MODELS", str(tmp_path))
    monkeypatch.setenv("VAEBOOK_FAST", "1")
    monkeypatch.setattr(subject, "mnist", lambda: subject.Mnist(**small()))
    subject.pixels.cache_clear()
    yield tmp_path
    subject.pixels.cache_clear()


def small():
    """Three hundred grey images: ramps that differ in slope, with their labels."""
    y = torch.arange(300) % 10
    ramp = torch.linspace(0, 1, 784).view(1, 28, 28)
    x = (ramp * (y[:, None, None, None] + 1) / 10).float()
    split = subject.Split(x, y)
    return {
        "train": split, "validation": split.first(50), "test": split.first(50),
        "source": "fast", "notice": "Ramps.", "digest": "ramps",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["classifier-2", "grey-continuous", "beta-4"])
def test_second_call_reads_what_the_first_one_trained(folder, name, monkeypatch):
    first = subject.kept(name)
    monkeypatch.setattr(subject, "fit", None)  # may not be called again
    second = subject.kept(name)
    for a, b in zip(first.model.parameters(), second.model.parameters(), strict=True):
        assert torch.equal(a, b)
    assert first.history.rows == second.history.rows
    assert first.history.final("test")[0] == pytest.approx(
        sum(first.history.final("test")[1:])
    )


def test_pixels_are_what_they_are_called(folder):
    grey, cut, drawn = (subject.pixels(kind) for kind in ("grey", "cut", "drawn"))
    assert ((grey.test.x > 0) & (grey.test.x < 1)).any()
    assert torch.equal(cut.test.x, (grey.test.x > 0.5).float())
    assert set(drawn.test.x.unique().tolist()) == {0.0, 1.0}
    assert not torch.equal(drawn.test.x, cut.test.x)
    assert torch.equal(drawn.train.x, grey.train.x), "drawn anew for every batch"
    assert len({grey.digest, cut.digest, drawn.digest}) == 3
    subject.pixels.cache_clear()
    assert torch.equal(subject.pixels("drawn").test.x, drawn.test.x)


def test_label_matters_only_to_a_model_with_labels():
    x, y = torch.rand(4, 1, 28, 28).round(), torch.tensor([0, 1, 2, 3])
    told = subject.DenseVAE(2, (16, 8), labels=True)
    untold = subject.DenseVAE(2, (16, 8), labels=False)
    z = torch.randn(4, 2)
    assert not torch.allclose(told.encode(x, y)[0], told.encode(x, y + 1)[0])
    assert not torch.allclose(told.decode(z, y), told.decode(z, y + 1))
    assert torch.equal(untold.encode(x, y)[0], untold.encode(x)[0])
    assert torch.equal(untold.decode(z, y), untold.decode(z))
    assert untold.decode(z).shape == (4, 1, 28, 28)


def test_every_recipe_makes_a_model():
    for recipe in subject.RECIPES.values():
        model = subject.DenseVAE(recipe.latent_size, recipe.hidden, recipe.labels)
        y = torch.tensor([1, 2])
        mean_z, logvar_z = model.encode(torch.rand(2, 1, 28, 28), y)
        assert mean_z.shape == logvar_z.shape == (2, recipe.latent_size)
