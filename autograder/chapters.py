"""Places in the book, named as a student can find them."""

import re

from autograder.course import ROOT, CourseError

BOOK = ROOT / "book"
HEADING = re.compile(r"^(#+) (.*?)(?:\s*\{.*\})?$", re.MULTILINE)


def place(address: str) -> str:
    """A chapter, and its section if there is one: `kl.md#sums-and-means` in words.

    >>> place("kl.md#sums-and-means")  # doctest: +SKIP
    'chapter “The KL loss”, section “Sums and means”'

    Raises CourseError for a place that the book does not have.
    """
    chapter, _, anchor = address.partition("#")
    file = BOOK / chapter
    if not chapter or not file.is_file():
        raise CourseError(f"The book has no chapter {chapter!r}.")
    headings = HEADING.findall(file.read_text(encoding="utf-8"))
    title = next(text for level, text in headings if level == "#")
    if not anchor:
        return f"chapter “{title}”"
    sections = {slug(text): text for _, text in headings}
    if anchor not in sections:
        raise CourseError(f"{chapter} has no section #{anchor}.")
    return f"chapter “{title}”, section “{sections[anchor]}”"


def slug(heading: str) -> str:
    """The anchor of a heading, as GitHub and MyST make it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
