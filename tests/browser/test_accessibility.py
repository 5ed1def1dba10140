"""Nothing serious for people who use a keyboard, a screen reader or large contrast.

The rules are those of axe-core: every page, light and dark, on a desktop and a phone.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe
from pages import PAGES

LOOKS = [
    (scheme, size)
    for scheme in ("light", "dark")
    for size in ({"width": 1280, "height": 900}, {"width": 390, "height": 844})
]
SERIOUS = ("serious", "critical")


# The theme has switched, and two frames were drawn at the new size
SETTLED = """scheme => document.documentElement.dataset.theme === scheme &&
    new Promise(done =>
        requestAnimationFrame(() => requestAnimationFrame(() => done(true))))
"""


def serious(found):
    """'rule: selector' of each serious fault."""
    return sorted(
        f"{fault['id']}: {' '.join(map(str, node['target']))}"
        for fault in found["violations"]
        if fault["impact"] in SERIOUS
        for node in fault["nodes"]
    )


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_serious(visit, name):
    page = visit(name, reduced_motion="reduce").page
    for figure in page.locator("figure.explorable").all():
        figure.scroll_into_view_if_needed()
        figure.locator(".explorable-stage").wait_for()
    page.evaluate("window.MathJax ? MathJax.startup.promise : null")
    faults = {}
    for scheme, size in LOOKS:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.set_viewport_size(size)
        page.wait_for_function(SETTLED, arg=scheme)
        found = serious(Axe().run(page).response)
        if found:
            faults[scheme, size["width"]] = found
    assert faults == {}


@pytest.mark.parametrize("name", PAGES)
def test_pictures_tell_what_to_see(visit, name):
    pictures = visit(name).page.locator(".bd-article img")
    alts = pictures.evaluate_all("all => all.map(i => i.getAttribute('alt') || '')")
    assert [alt for alt in alts if len(alt) < 20] == []


def test_everything_in_an_explorable_is_reached_by_tab_and_shows_it(visit):
    page = visit("latent.html").page
    figure = page.locator("figure.explorable")
    figure.scroll_into_view_if_needed()
    figure.locator(".explorable-stage").wait_for()
    stops = figure.locator("button:visible, [tabindex='0'], input:checked").count()
    page.evaluate(
        """() => { const before = document.createElement("button");
        document.querySelector("figure.explorable").before(before); before.focus(); }"""
    )
    seen = set()
    for _ in range(stops):
        page.keyboard.press("Tab")
        where, width = page.evaluate(
            """() => { const at = document.activeElement, look = getComputedStyle(at);
            const all = [...document.querySelectorAll("figure.explorable *")];
            return [all.indexOf(at), look.outlineStyle === "none" ? 0
                : parseFloat(look.outlineWidth)]; }"""
        )
        assert where >= 0 and width >= 2
        seen.add(where)
    assert len(seen) == stops >= 13


def test_wide_boxes_can_be_focused_while_they_overflow(visit):
    page = visit("mnist.html", viewport={"width": 390, "height": 844}).page
    wide = page.locator(".bd-article pre[tabindex='0']")
    wide.first.wait_for(state="attached")
    page.set_viewport_size({"width": 1600, "height": 900})
    first = page.locator(".bd-article pre").first
    # the theme may write -1 where this course's script writes nothing
    page.wait_for_function(
        "b => b.getAttribute('tabindex') !== '0'", arg=first.element_handle()
    )
