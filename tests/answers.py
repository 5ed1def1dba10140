"""What must not leave `solutions/`: the lines of answers and of hidden tests."""

import html
import re
from collections.abc import Iterator
from pathlib import Path

import nbformat

from autograder.course import ASSIGNMENTS, SOLUTIONS

KINDS = "(?:SOLUTION|HIDDEN TESTS)"
REGION = re.compile(
    rf"^[ \t]*### BEGIN {KINDS}\n(.*?)^[ \t]*### END {KINDS}", re.DOTALL | re.MULTILINE
)
SHORTEST_LINE = 22  # shorter lines, like `total.backward()`, stand in tests as well
SHORTEST_SENTENCE = 40


def squeeze(text: str) -> str:
    """Text with all white space gone: layout can't hide a line."""
    return re.sub(r"\s+", "", text)


def secrets(assignment: str) -> dict[str, str]:
    """Squeezed text -> the line as written, for everything that students must not see.

    Lines of code that the released notebook shows anyway (in given code) don't count.
    """
    source = nbformat.read(SOLUTIONS / assignment / f"{assignment}.ipynb", 4)
    released = nbformat.read(ASSIGNMENTS / assignment / f"{assignment}.ipynb", 4)
    shown = {squeeze(line) for c in released.cells for line in c.source.splitlines()}
    found = {squeeze(s): s for s in _secret_texts(source.cells)}
    return {k: v for k, v in found.items() if k not in shown}


def _secret_texts(cells: list) -> Iterator[str]:
    for cell in cells:
        meta = cell.metadata.get("nbgrader", {})
        if cell.cell_type == "code":
            for region in REGION.findall(cell.source):
                lines = (line.strip() for line in region.splitlines())
                yield from (
                    line
                    for line in lines
                    if len(line) >= SHORTEST_LINE and not line.startswith("#")
                )
        elif meta.get("solution"):  # a model answer and its marking scheme
            sentences = re.split(r"(?<=[.?!:;])\s+", cell.source)
            yield from (s for s in sentences if len(s) >= SHORTEST_SENTENCE)


def leaks(text: str, hidden: dict[str, str]) -> list[str]:
    """The secret lines that a text contains."""
    squeezed = squeeze(text)
    return [line for key, line in hidden.items() if key in squeezed]


def visible_text(path: Path) -> str:
    """The text of a file as a person reads it: tags of HTML gone, notebooks joined."""
    text = path.read_text(encoding="utf-8", errors="replace")
    if path.suffix == ".html":
        return html.unescape(re.sub(r"<[^>]*>", "", text)) + text
    if path.suffix == ".ipynb":
        return "\n".join(c.source for c in nbformat.reads(text, 4).cells)
    return text
