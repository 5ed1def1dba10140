"""Each interactive figure answers to a mouse and to keys, and its numbers are right."""

import math
import re

import pytest
import torch

PAGES = {
    "intro.html": "latent",
    "latent.html": "latent",
    "cvae.html": "cvae",
    "kl.html": "kl",
    "vae.html": "reparam",
    "training.html": "replay",
}
PICTURE = "canvas => canvas.toDataURL()"


@pytest.fixture
def figure(visit):
    """figure(page name) -> the first explorable of it, started, and its visit."""

    def open_figure(name, protocol="file", **options):
        opened = visit(name, protocol, **options)
        found = opened.page.locator("figure.explorable").first
        found.scroll_into_view_if_needed()
        found.locator(".explorable-stage").wait_for()
        return found, opened

    return open_figure


def numbers(text):
    """The numbers in a text; its minus signs are typographic."""
    return [float(n) for n in re.findall(r"-?\d+\.\d+", text.replace("−", "-"))]


@pytest.mark.parametrize("protocol", ["file", "http"])
@pytest.mark.parametrize("name", PAGES)
def test_starts_without_a_fault(figure, name, protocol):
    found, opened = figure(name, protocol)
    assert found.get_attribute("data-explorable") == PAGES[name]
    assert found.locator(".explorable-still").count() == 0
    assert opened.faults == []


@pytest.mark.parametrize("name", PAGES)
def test_a_described_still_picture_stays_without_scripts(visit, name):
    page = visit(name, "file", java_script_enabled=False).page
    still = page.locator("figure.explorable img").first
    assert still.is_visible()
    assert len(still.get_attribute("alt")) > 20
    assert still.bounding_box()["width"] > 150


@pytest.mark.parametrize("name", ["intro.html", "latent.html", "cvae.html"])
def test_plane_follows_mouse_and_keys(figure, name):
    found, opened = figure(name)
    plane = found.locator("canvas.explorable-plane")
    digit = found.locator(".explorable-side canvas.explorable-digit").first
    before = digit.evaluate(PICTURE)
    box = plane.bounding_box()
    opened.page.mouse.move(
        box["x"] + 0.3 * box["width"], box["y"] + 0.3 * box["height"]
    )
    opened.page.mouse.down()
    opened.page.mouse.move(
        box["x"] + 0.2 * box["width"], box["y"] + 0.2 * box["height"]
    )
    opened.page.mouse.up()
    dragged = digit.evaluate(PICTURE)
    assert dragged != before
    plane.focus()
    opened.page.keyboard.press("Shift+ArrowRight")
    assert digit.evaluate(PICTURE) != dragged
    opened.page.keyboard.press("Home")
    assert digit.evaluate(PICTURE) == before
    assert opened.faults == []


def draw_a_one(page, pad):
    pad.scroll_into_view_if_needed()
    box = pad.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + 20
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 10, y + box["height"] - 40, steps=8)
    page.mouse.up()


def test_a_drawing_is_encoded_and_decoded(figure):
    found, opened = figure("latent.html")
    draw_a_one(opened.page, found.locator("canvas.explorable-pad"))
    reading = found.locator(".explorable-reading")
    reading.get_by_text("q(z|x)").wait_for()
    values = numbers(reading.inner_text())
    assert len(values) == 4 and min(values[2:]) > 0
    seen = found.get_by_label("The drawing as the encoder gets it").evaluate(
        "c => Array.from(c.getContext('2d').getImageData(0, 0, 28, 28).data)"
    )
    ink = 1 - torch.tensor(seen).view(28, 28, 4)[..., 0] / 255
    rows, columns = ink.sum(1), ink.sum(0)
    line = torch.arange(28) + 0.5
    assert abs(float(rows @ line / ink.sum()) - 14) < 0.6  # centre of mass
    assert abs(float(columns @ line / ink.sum()) - 14) < 0.6
    assert 19 <= int((rows > 0.3).sum()) <= 21  # the digit is 20 pixels high
    sample = found.get_by_label("Reconstruction from a sample").first
    before = sample.evaluate(PICTURE)
    found.get_by_role("button", name="New samples").click()
    assert sample.evaluate(PICTURE) != before
    found.get_by_label("plain autoencoder").check()
    reading.get_by_text("a single point").wait_for()
    assert opened.faults == []


def test_a_drawing_by_keys(figure):
    found, opened = figure("latent.html")
    found.locator("canvas.explorable-pad").focus()
    opened.page.keyboard.press("Space")
    for _ in range(15):
        opened.page.keyboard.press("ArrowDown")
    found.locator(".explorable-reading").get_by_text("q(z|x)").wait_for()
    found.get_by_role("button", name="Clear").click()
    found.locator(".explorable-reading").wait_for(state="hidden")
    assert opened.faults == []


def test_the_reading_is_what_the_network_says(figure):
    found, opened = figure("latent.html")
    found.get_by_label("Take a test image of a 7").click()
    reading = found.locator(".explorable-reading")
    reading.get_by_text("q(z|x)").wait_for()
    told = numbers(reading.inner_text())
    net = "(d => VAEBook.model(d.models[0].spec).encode(VAEBook.images(d.examples)[7]))"
    data = "JSON.parse(document.querySelector('.explorable-data').textContent)"
    found_values = opened.page.evaluate(
        f"(a => [...a.mean, ...a.logvar.map(v => Math.exp(v / 2))])({net}({data}))"
    )
    assert told == [pytest.approx(v, abs=0.006) for v in found_values]


def test_the_label_of_a_drawing_can_be_changed(figure):
    found, opened = figure("cvae.html")
    found.get_by_label("Take a test image of a 2").click()
    line = found.locator(".explorable-reading")
    line.get_by_text("Encoded as a 2").wait_for()
    own = found.get_by_role("group", name="I drew a")
    own.get_by_label("2").focus()
    opened.page.keyboard.press("ArrowRight")
    line.get_by_text("Encoded as a 3").wait_for()
    large = found.locator(".explorable-side canvas").first
    before = large.evaluate(PICTURE)
    found.get_by_role("group", name="Ask for a").get_by_label("8").check()
    assert large.evaluate(PICTURE) != before
    assert opened.faults == []


def test_divergences_and_their_gradients_are_torch_s(figure):
    found, opened = figure("kl.html")
    for mean, logvar in ((1.0, -1.0), (-2.0, 1.0), (0.0, 0.0)):
        for slider, value in zip(
            found.get_by_role("slider").all(), (mean, logvar), strict=True
        ):
            slider.evaluate(
                "(s, v) => { s.value = v; s.dispatchEvent(new Event('input')); }", value
            )
        opened.page.wait_for_timeout(100)
        told = found.locator("td").all_inner_texts()
        m = torch.tensor(mean, requires_grad=True)
        lv = torch.tensor(logvar, requires_grad=True)
        expected = []
        for forward in (True, False):
            q = torch.distributions.Normal(m, (lv / 2).exp())
            p = torch.distributions.Normal(0.0, 1.0)
            pair = (q, p) if forward else (p, q)
            value = torch.distributions.kl_divergence(*pair)
            expected += [value, *torch.autograd.grad(value, (m, lv))]
        assert [float(t.replace("−", "-")) for t in told] == [
            pytest.approx(v.item(), abs=6e-4) for v in expected
        ]
    assert opened.faults == []


def test_the_estimate_converges_within_its_error(figure):
    found, opened = figure("kl.html")
    found.get_by_role("slider").first.focus()
    opened.page.keyboard.press("ArrowRight")
    for _ in range(9):
        found.get_by_role("button", name="1,000 more draws").click()
    reading = found.locator(".explorable-reading")
    reading.get_by_text("9100 draws").wait_for()
    guess, error, exact = numbers(reading.inner_text())
    assert 0 < error < 0.02
    assert abs(guess - exact) < 4 * error
    assert opened.faults == []


def test_gradient_of_still_noise(figure):
    found, opened = figure("vae.html")
    reading = found.locator(".explorable-reading")
    reading.get_by_text("Gradient").wait_for()
    by_mean, _, true_mean, true_width = numbers(reading.inner_text())
    assert (true_mean, true_width) == (-4, 2)
    found.get_by_role("slider").first.focus()
    for _ in range(4):
        opened.page.keyboard.press("ArrowRight")
    reading.get_by_text("True: −3.60").wait_for()
    moved = numbers(reading.inner_text())
    # d/dm of the mean of (m + s e - 3)^2 has slope 2 in m, whatever the noise
    assert moved[0] == pytest.approx(by_mean + 2 * 0.2, abs=0.011)
    assert moved[2] == pytest.approx(-3.6)
    found.get_by_role("button", name="New noise").click()
    opened.page.wait_for_timeout(100)
    assert not math.isclose(numbers(reading.inner_text())[0], moved[0])
    assert opened.faults == []


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_training_is_replayed(figure, motion):
    found, opened = figure("training.html", reduced_motion=motion)
    grid = found.locator("img")
    last = grid.get_attribute("src")
    slider = found.get_by_role("slider")
    slider.focus()
    opened.page.keyboard.press("Home")
    assert "before training" in grid.get_attribute("alt")
    assert grid.get_attribute("src") != last
    found.get_by_role("button", name="Forward").click()
    assert "batches" in grid.get_attribute("alt")
    play = found.get_by_role("button", name="Play")
    assert play.count() == (motion != "reduce")
    assert opened.faults == []


def test_plane_follows_a_finger(figure):
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
    found, opened = figure("intro.html", **phone)
    plane = found.locator("canvas.explorable-plane")
    digit = found.locator(".explorable-side canvas.explorable-digit").first
    plane.scroll_into_view_if_needed()
    before = digit.evaluate(PICTURE)
    box = plane.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 390
    opened.page.touchscreen.tap(box["x"] + box["width"] / 4, box["y"] + 60)
    assert digit.evaluate(PICTURE) != before
    assert opened.faults == []
