"""The corpus's mistakes, with the place of the book that explains them."""

from functools import cache
from typing import Any

from autograder.chapters import place
from autograder.corpus_entries import find_entry
from autograder.course import CourseError


@cache
def book_place(assignment: str, name: str, book: str) -> dict[str, Any]:
    """Title, place in words and address of an entry's section.

    The address is "" without a `book`; an entry that is gone keeps its name as title.
    """
    try:
        entry = find_entry(assignment, name)
        chapter, _, section = entry.chapter.partition("#")
        page = chapter.removesuffix(".md") + ".html"
        address = f"{book.rstrip('/')}/{page}#{section}" if book else ""
        return {
            "title": entry.title,
            "place": place(entry.chapter),
            "address": address.rstrip("#"),
        }
    except CourseError:
        return {"title": name, "place": "", "address": ""}
