"""The class report in a browser: readable by all, in light and dark, from a file."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from pages import BOOK, Opener, Visit
from playwright.sync_api import Browser

sys.path.insert(0, str(Path(__file__).parent.parent))
from graded_class import Student, make_course

from autograder.__main__ import main
from autograder.corpus_entries import load_entries
from autograder.course import assignments

KL = "wrong/sum_over_batch"
PAGES = ("report.html", "report-shareable.html")
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
pytestmark = pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both reports of a class of eight."""
    students = [
        Student(
            f"student-{n}",
            "abcd"[: n % 5],
            None if n < 2 else 0.5,
            {"test_one": [KL]} if n % 5 < 2 else {},
            {"seconds": 2.5, "notes": ["Test cell test_one was edited: it was run."]},
        )
        for n in range(8)
    ]
    course = make_course(tmp_path_factory.mktemp("page") / "course", students)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(course)
        assert main(["report", "vae", "--book", "https://example.org"]) == 0
        assert main(["report", "vae", "--shareable"]) == 0
    return course


@pytest.fixture
def opened(browser: Browser, folder: Path) -> Iterator[Opener]:
    opener = Opener(browser, {"file": folder.as_uri() + "/"})
    yield opener
    opener.close()


def look(opened: Opener, name: str, scheme: str, size: dict) -> Visit:
    return opened(name, "file", viewport=size, color_scheme=scheme)


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_and_nothing_is_asked_for(opened, name, scheme, size):
    visit = look(opened, name, scheme, size)
    found = Axe().run(visit.page).response["violations"]
    assert [f["id"] for f in found] == []
    assert visit.faults == []
    assert [r for r in visit.requests if not r.endswith(name)] == []
    assert not visit.page.evaluate("document.documentElement.scrollWidth > innerWidth")


def colours(page) -> tuple[str, ...]:
    return tuple(
        page.evaluate(
            """() => {
                const of = name => getComputedStyle(document.querySelector(name));
                return [of("body").backgroundColor, of("h1").color,
                        of("p").fontFamily, of("h2").fontWeight]; }"""
        )
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_has_the_book_s_colours_and_fonts(opened, browser, scheme):
    """Compared with a page of the book, not with a list of colours."""
    book = Opener(browser, {"file": BOOK.as_uri() + "/"})
    try:
        page = book("kl.html", "file", color_scheme=scheme).page
        page.wait_for_function(
            "s => document.documentElement.dataset.theme === s", arg=scheme
        )
        expected = colours(page)
    finally:
        book.close()
    assert colours(look(opened, PAGES[0], scheme, DESKTOP).page) == expected


def test_columns_are_as_high_as_their_counts(opened):
    page = look(opened, PAGES[0], "light", DESKTOP).page
    drawn = page.locator(".columns").first.locator("span")
    found = drawn.evaluate_all(
        """all => all.map(s => [Number(s.querySelector("b")?.textContent || 0),
            s.querySelector("i").getBoundingClientRect().height])"""
    )
    tallest = max(height for _, height in found)
    most = max(count for count, _ in found)
    assert tallest > 50
    for count, height in found:
        assert height == pytest.approx(tallest * count / most, abs=1)


def test_wide_tables_scroll_by_keyboard_on_a_phone(opened):
    page = look(opened, PAGES[0], "light", PHONE).page
    region = page.locator(".wide").first
    region.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("b => b.scrollLeft > 0", arg=region.element_handle())


def test_every_misconception_leads_to_a_section_of_the_book():
    places = {e.chapter for a in assignments() for e in load_entries(a, "wrong")}
    assert len(places) > 20
    for place in places:
        chapter, _, section = place.partition("#")
        html = (BOOK / chapter.replace(".md", ".html")).read_text(encoding="utf-8")
        assert not section or f'id="{section}"' in html, place
