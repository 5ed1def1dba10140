"""The book needs no network: from a web server and from plain files alike."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from pages import PAGES

PROTOCOLS = ("http", "file")
HEAVIEST = 1_500_000  # bytes of a page with its own pictures and models


@pytest.mark.parametrize("protocol", PROTOCOLS)
@pytest.mark.parametrize("name", PAGES)
def test_no_request_leaves_the_book_and_none_fails(visit, name, protocol):
    page = visit(name, protocol)
    page.page.evaluate("document.fonts.ready")
    page.page.evaluate("window.MathJax ? MathJax.startup.promise : null")
    root = visit.roots[protocol]
    inside = (root, "data:", "blob:")
    assert page.requests
    assert [r for r in page.requests if not r.startswith(inside)] == []
    assert page.faults == []


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_formulas_are_typeset_from_the_local_copy(visit, protocol):
    page = visit("kl.html", protocol).page
    page.evaluate("MathJax.startup.promise")
    assert page.locator("mjx-container").count() > 20
    assert page.locator("mjx-merror").count() == 0
    assert page.evaluate("document.fonts.check('16px MJXTEX')")


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_search_finds_a_chapter(visit, protocol):
    page = visit("search.html?q=divergence", protocol)
    found = page.page.locator("#search-results li a")
    found.first.wait_for()
    addresses = found.evaluate_all("links => links.map(a => a.getAttribute('href'))")
    assert any("kl.html" in address for address in addresses)
    assert page.faults == []


def test_icons_are_drawn_without_the_theme_s_script(visit):
    page = visit("kl.html").page
    page.evaluate("document.fonts.ready")
    drawn = (
        "getComputedStyle(document.querySelector('.fa-magnifying-glass'), '::before')"
    )
    assert page.evaluate(f"{drawn}.content") not in ("none", "normal")
    assert page.evaluate("document.fonts.check('900 16px \"Font Awesome 6 Free\"')")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_light(visit, name):
    """What the pages share, in _static, is loaded once for the whole book."""
    asked = {urlsplit(address).path for address in visit(name, "file").requests}
    files = [Path(unquote(path)) for path in asked if path.startswith("/")]
    own = [path for path in files if "_static" not in path.parts]
    assert any(path.name == name for path in own)
    assert sum(path.stat().st_size for path in own) < HEAVIEST
