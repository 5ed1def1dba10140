"""What the chapters measure and draw, against models whose answer is known."""

import io
import sys
from pathlib import Path

import matplotlib.pyplot as plt
import pytest
import torch
from PIL import Image
from torch import nn

from autograder.reference import reference
from vaebook.data import Split
from vaebook.history import History

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "book"))

import layer_diagram
import stills
import studies
from networks import DenseVAE

ref = reference("vae")


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


def test_units_that_are_never_positive_are_dead():
    model = DenseVAE(2, width=8)
    hidden = model.encoder[1]
    with torch.no_grad():
        hidden.weight.zero_()
        hidden.bias.copy_(torch.tensor([1.0, -1, 0, 2, -3, -1, 1, -2]))
    assert studies.live_units(model, torch.rand(5, 1, 28, 28)) == 3


def test_axes_are_counted_apart_from_directions():
    torch.manual_seed(0)
    one_direction = torch.randn(2_000, 1) * torch.ones(1, 6)
    assert int(studies.active_dimensions(one_direction).sum()) == 6
    assert studies.directions(one_direction) == 1
    unused = torch.cat([torch.randn(2_000, 2), 0.05 * torch.randn(2_000, 3)], 1)
    assert studies.active_dimensions(unused).tolist() == [True] * 2 + [False] * 3
    assert studies.directions(unused) == 2


def test_kl_of_the_dimensions_adds_up():
    torch.manual_seed(0)
    mean_z, logvar_z = torch.randn(7, 4), torch.randn(7, 4)
    parts = studies.kl_by_dimension(ref.kl_loss, mean_z, logvar_z)
    assert parts.shape == (4,)
    assert float(parts.sum()) == pytest.approx(float(ref.kl_loss(mean_z, logvar_z)))


def test_mean_and_spread_over_runs():
    histories = [History() for _ in range(3)]
    for history, total in zip(histories, (100.0, 102.0, 104.0), strict=True):
        history.add(1, "test", (0.0, 0.0, 0.0))
        history.add(2, "test", (total, total - 5, 5.0))
    mean, spread = studies.across(histories, "test")
    assert mean.tolist() == [102, 97, 5]
    assert spread.tolist() == [2, 2, 0]


def test_multiplications_of_a_dense_model_are_its_weights():
    model = DenseVAE(2, width=10)
    weights = sum(p.numel() for p in model.parameters() if p.dim() == 2)
    assert studies.multiply_adds(model, torch.rand(3, 1, 28, 28)) == weights


def test_multiplications_of_a_convolution_are_repeated_at_each_place():
    model = nn.Sequential(nn.Conv2d(2, 4, 3, padding=1))
    assert studies.multiply_adds(model, torch.rand(5, 2, 6, 6)) == 36 * 4 * 2 * 9


def test_timing_leaves_the_page_as_it_was():
    torch.manual_seed(0)
    split = Split(torch.rand(96, 1, 28, 28), torch.zeros(96, dtype=torch.int64))
    before = torch.random.get_rng_state()
    with torch.no_grad():
        spent = studies.seconds_per_epoch(DenseVAE, ref.train, split, images=32)
        assert not torch.is_grad_enabled()
    assert spent > 0
    assert torch.equal(torch.random.get_rng_state(), before)


def test_neighbours_are_the_nearest_ones():
    among = torch.tensor([[0.0, 0], [0.1, 0], [0.2, 0], [5.0, 5], [5.1, 5]])
    digits = torch.tensor([3, 3, 8, 1, 1])
    shares = studies.neighbours(torch.tensor([[0.0, 0], [5, 5]]), among, digits, k=2)
    assert shares.shape == (2, 10)
    assert shares[0, 3] == 1 and shares[1, 1] == 1
    shares = studies.neighbours(torch.tensor([[0.0, 0]]), among, digits, k=3)
    assert shares[0, 3] == pytest.approx(2 / 3) and shares[0, 8] == pytest.approx(1 / 3)


@pytest.mark.parametrize("make", [ref.VAE, DenseVAE])
def test_diagram_states_every_layer_s_parameters(make):
    model, x = make(3), torch.rand(2, 1, 28, 28)
    rows = layer_diagram.layers(model, x)
    assert sum(row.parameters for row in rows) == studies.size_of(model)
    assert not any(layer._forward_hooks for layer in model.modules())
    figure = layer_diagram.draw({"A model": model}, x)
    texts = " ".join(t.get_text() for t in figure.axes[0].texts)
    for row in rows:
        assert f"{row.parameters:,}" in texts
    assert f"{studies.size_of(model):,} parameters" in figure.axes[0].get_title("left")


def test_diagram_is_whole_and_its_texts_do_not_overlap():
    x = torch.rand(2, 1, 28, 28)
    figure = layer_diagram.draw({"One": ref.VAE(2), "Two": DenseVAE(2)}, x)
    figure.canvas.draw()
    drawn, (width, height) = figure.get_tightbbox(), figure.get_size_inches()
    assert drawn.x0 >= 0 and drawn.y0 >= 0 and drawn.x1 <= width and drawn.y1 <= height
    for ax in figure.axes:
        texts = [text for text in ax.texts if text.get_text()]
        boxes = [text.get_window_extent() for text in texts]
        for i, box in enumerate(boxes):
            touched = [texts[j].get_text() for j in range(i) if box.overlaps(boxes[j])]
            assert touched == [], texts[i].get_text()


def test_light_pictures_are_light_and_keep_their_size():
    torch.manual_seed(0)
    images = torch.rand(40, 1, 28, 28)
    rows = {"one": images[:20], "two": images[20:]}
    shown = stills.light(stills.rows_of_digits(rows), colours=16, dpi=100)
    figure = stills.rows_of_digits(rows)
    heavy = io.BytesIO()
    figure.savefig(heavy, format="png", dpi=100, bbox_inches="tight")
    light = Image.open(io.BytesIO(shown.data))
    assert len(shown.data) < 0.6 * len(heavy.getvalue())
    assert light.size == Image.open(heavy).size
    assert len(light.getcolors()) <= 16


def test_rows_of_digits_are_whole():
    titles = [f"{digit}: {100 * digit}" for digit in range(10)]
    rows = {
        "a rather long name": torch.rand(10, 1, 28, 28),
        "b": torch.rand(10, 28, 28),
    }
    figure = stills.rows_of_digits(rows, titles)
    figure.canvas.draw()
    drawn, (width, height) = figure.get_tightbbox(), figure.get_size_inches()
    assert drawn.x0 >= 0 and drawn.y0 >= 0 and drawn.x1 <= width and drawn.y1 <= height
