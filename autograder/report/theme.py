"""The book's colours and fonts, read from the theme that the book is built with."""

from functools import cache
from importlib.metadata import distribution
from pathlib import Path

import tinycss2

from autograder.course import ROOT

LIGHT, DARK = "html[data-theme=light]", "html[data-theme=dark]"
BASE = ("html", ":root")
# In the order in which a page of the book loads them
SHEETS = (
    ("pydata-sphinx-theme", "pydata-sphinx-theme.css"),
    ("sphinx-book-theme", "sphinx-book-theme.css"),
)
OWN = ROOT / "book" / "_static" / "accessible.css"


@cache
def variables() -> str:
    """CSS that defines the theme's variables: light, and dark where a reader's system
    asks for it. No script is needed.
    """
    found: dict[str, dict[str, str]] = {"base": {}, LIGHT: {}, DARK: {}}
    for sheet in [*_sheets(), OWN]:
        rules = tinycss2.parse_stylesheet(
            sheet.read_text(encoding="utf-8"), skip_comments=True, skip_whitespace=True
        )
        for rule in rules:
            if rule.type != "qualified-rule":
                continue
            for selector in tinycss2.serialize(rule.prelude).split(","):
                name = selector.strip().replace('"', "")
                place = "base" if name in BASE else name
                if place in found:
                    found[place] |= _definitions(rule.content)
    light = _block({**found["base"], **found[LIGHT]})
    dark = f"@media (prefers-color-scheme: dark){{:root{_block(found[DARK])}}}"
    return f":root{light}\n{dark}"


def _sheets() -> list[Path]:
    """The theme's style sheets, where they are installed."""
    found = []
    for package, name in SHEETS:
        files = distribution(package).files or []
        found += [Path(str(f.locate())) for f in files if f.name == name]
    return found


def _definitions(content: list) -> dict[str, str]:
    """The variables that a rule defines, and its `color-scheme`."""
    declarations = tinycss2.parse_declaration_list(
        content, skip_comments=True, skip_whitespace=True
    )
    return {
        d.name: tinycss2.serialize(d.value).strip()
        for d in declarations
        if d.type == "declaration"
        and (d.name.startswith("--pst-") or d.name == "color-scheme")
        and not d.name.startswith("--pst-icon")
    }


def _block(definitions: dict[str, str]) -> str:
    return "{" + ";".join(f"{k}:{v}" for k, v in definitions.items()) + "}"
