"""The PDF edition: every page, formulas typeset, links that stay inside."""

import subprocess
import sys
from urllib.parse import urlsplit

import pytest
from pages import BOOK, ROOT, browser_path
from pypdf import PdfReader


@pytest.fixture(scope="module")
def pdf(browser, tmp_path_factory):
    """The book, printed now by the tool."""
    target = tmp_path_factory.mktemp("pdf") / "book.pdf"
    subprocess.run(
        [sys.executable, ROOT / "tools" / "make_pdf", browser_path(), target],
        check=True,
        capture_output=True,
    )
    return PdfReader(target)


def test_every_chapter_is_in_the_outline(pdf):
    chapters = [entry.title for entry in pdf.outline if not isinstance(entry, list)]
    assert chapters[0] == "Variational autoencoders"
    assert len(chapters) == len(list(BOOK.glob("_sources/*.md")))
    assert len(pdf.pages) > 2 * len(chapters)


def test_text_is_there_and_formulas_are_typeset(pdf):
    text = "".join(page.extract_text() for page in pdf.pages)
    assert "The question." in text and "Check yourself" in text
    assert "\\mathrm" not in text and "\\begin{" not in text


def test_links_lead_into_the_document_or_to_the_web(pdf):
    inside, outside = 0, set()
    for page in pdf.pages:
        for link in page.get("/Annots", []):
            action = link.get_object().get("/A", {})
            if "/URI" in action:
                outside.add(urlsplit(str(action["/URI"])).scheme)
            else:
                inside += 1
    assert inside > 50
    assert outside <= {"http", "https"}
