"""The browser computes what torch does, given the same rounded weights."""

import json
import sys

import pytest
import torch
from pages import ROOT

from autograder.reference import reference

sys.path.insert(0, str(ROOT / "book"))

from browser_models import cvae_model, rounded, vae_model

SCRIPTS = ROOT / "book" / "_static" / "explorables"
CLOSE = {"rtol": 1e-4, "atol": 1e-6}


@pytest.fixture
def page(browser):
    """An empty page with the explorables' code for numbers and models."""
    page = browser.new_page()
    for name in ("numbers.js", "models.js"):
        page.add_script_tag(path=str(SCRIPTS / name))
    yield page
    page.close()


def ask(page, spec, call):
    """The result of a JavaScript expression in `net`, as a tensor."""
    code = f"spec => Array.from((net => {call})(VAEBook.model(spec)))"
    return torch.tensor(page.evaluate(code, spec))


def lively(model):
    """The model with larger random weights, rounded: every layer counts."""
    with torch.no_grad():
        for weights in model.parameters():
            weights.copy_(torch.randn_like(weights) / weights[0].numel() ** 0.5)
    return rounded(model).eval()


@pytest.mark.parametrize("latent_size", [2, 5])
def test_decoder_of_the_vae(page, latent_size):
    model = lively(reference("vae").VAE(latent_size))
    spec = vae_model(model, encoder=False)
    for z in torch.randn(5, latent_size):
        image = ask(page, spec, f"net.decode({z.tolist()})")
        expected = model.decode(z[None]).detach().flatten()
        assert expected.std() > 0.05
        torch.testing.assert_close(image, expected, **CLOSE)


def test_encoder_of_the_vae(page):
    model = lively(reference("vae").VAE(2))
    spec = vae_model(model)
    for x in torch.rand(5, 1, 1, 28, 28):
        pixels = json.dumps(x.flatten().tolist())
        for name, expected in zip(("mean", "logvar"), model.encode(x), strict=True):
            found = ask(page, spec, f"net.encode({pixels}).{name}")
            torch.testing.assert_close(found, expected[0].detach(), **CLOSE)


def test_both_halves_of_the_cvae(page):
    model = lively(reference("vae").ConditionalVAE(2))
    spec = cvae_model(model)
    for label in (0, 3, 9):
        z, x, y = torch.randn(1, 2), torch.rand(1, 1, 28, 28), torch.tensor([label])
        image = ask(page, spec, f"net.decode({z[0].tolist()}, {label})")
        torch.testing.assert_close(
            image, model.decode(z, y).detach().flatten(), **CLOSE
        )
        pixels = json.dumps(x.flatten().tolist())
        for name, values in zip(("mean", "logvar"), model.encode(x, y), strict=True):
            found = ask(page, spec, f"net.encode({pixels}, {label}).{name}")
            torch.testing.assert_close(found, values[0].detach(), **CLOSE)


def test_half_precision_numbers_arrive_unchanged(page):
    from browser_models import half

    every = torch.arange(-32768, 32768).to(torch.int16).view(torch.float16)
    finite = every[every.isfinite()].float()
    sent = half(finite)
    back = page.evaluate("text => Array.from(VAEBook.halves(text))", sent)
    assert torch.equal(torch.tensor(back), finite)


def test_a_layer_without_code_is_refused():
    model = reference("vae").VAE(2)
    model.decoder.append(torch.nn.Tanh())
    with pytest.raises(ValueError, match="no code for Tanh"):
        vae_model(model)
