"""Training watched is the same training; the plain autoencoder is plain."""

import sys
from pathlib import Path

import pytest
import torch

from autograder.reference import reference

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "book"))

import replay
from trained import trained


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("VAEBOOK_MODELS", str(tmp_path))
    return trained("vae", 2)


def test_the_last_frame_is_the_model_of_the_chapters(run):
    frames = replay.replayed(run.data)
    with torch.no_grad():
        means = run.model.encode(run.data.test.x[: replay.WATCHED])[0]
    assert torch.equal(frames[-1].means, means)
    assert frames[0].batches == 0
    assert [f.batches for f in frames] == sorted({f.batches for f in frames})
    assert len(frames) >= 5
    assert frames[0].grid.shape == (11 * 28, 11 * 28)
    assert not torch.equal(frames[0].grid, frames[-1].grid)


def test_the_first_tile_is_the_top_left_corner_of_the_plane(run):
    frame = replay.replayed(run.data)[-1]
    with torch.no_grad():
        corner = run.model.decode(torch.tensor([[-2.0, 2.0]]))[0, 0]
    torch.testing.assert_close(frame.grid[:28, :28], corner)


def test_the_plain_autoencoder_draws_no_noise_and_pays_no_kl(run):
    ref = reference("vae")
    before = ref.kl_loss
    torch.manual_seed(3)
    model = replay.plain_autoencoder(run.data)
    after = torch.rand(2)
    assert ref.kl_loss is before
    torch.manual_seed(3)
    assert torch.equal(torch.rand(2), after), "the page's random numbers were used"
    x = run.data.test.x[:8]
    with torch.no_grad():
        first, second = model(x)[0], model(x)[0]
    assert torch.equal(first, second)
    torch.manual_seed(0)
    start = ref.VAE(2)
    assert torch.equal(model.logvar.weight, start.logvar.weight), "never trained"
    assert not torch.equal(model.mean.weight, start.mean.weight)
