"""The directive `ledger`: a table of every number that the text quotes.

The numbers are what the executed pages have glued, read after all pages; what they
stand for is said in `units.toml`, page by page. A number without an entry there is a
warning, and so is an entry without a number.
"""

import json
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import myst_nb.ext.glue
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

LOGGER = logging.getLogger(__name__)
UNITS = Path(__file__).resolve().parent.parent / "units.toml"
HEAD = ("made in", "name", "value", "unit", "likelihood", "data", "split")
stock_glue_of_cell = myst_nb.ext.glue.extract_glue_data_cell
Row = tuple[str, ...]


class ledger(nodes.General, nodes.Element):  # docutils names nodes like this
    """Stands where the table will stand."""


class Ledger(SphinxDirective):
    """Leaves the place of the table."""

    def run(self) -> list[nodes.Node]:
        """The place."""
        self.env.note_dependency(str(UNITS))
        return [ledger()]


def numbered_glue_of_cell(cell: Any) -> list[tuple[str, Any]]:
    """What a cell has glued, each with the cell's number: MyST-NB does not keep it."""
    found: list[tuple[str, Any]] = stock_glue_of_cell(cell)
    for _, output in found:
        output["metadata"]["cell"] = cell.get("execution_count")
    return found


def is_number(text: str) -> bool:
    """True for the text of a number."""
    try:
        float(text)
    except ValueError:
        return False
    return True


def rows(page: str, outputs: dict[str, Any], units: dict[str, str]) -> Iterator[Row]:
    """A row of the table for each number of a page, without the page itself.

    Args:
        outputs: name -> output, as MyST-NB keeps what was glued.
        units: name or pattern -> "unit | likelihood | split"; what is at the end may
            be left out.
    """
    used = set()
    notice = str(outputs.get("notice", {}).get("data", {}).get("text/plain", ""))
    data = "full" if "Full MNIST" in notice else "sample"
    for name, output in outputs.items():
        text = str(output["data"].get("text/plain", ""))
        if not is_number(text):
            continue
        pattern = next((p for p in units if fnmatchcase(name, p)), None)
        if pattern is None:
            LOGGER.warning("units.toml has no entry for %s of page %s", name, page)
            continue
        used.add(pattern)
        facts = [word.strip() for word in units[pattern].split("|")]
        unit, likelihood, split = [*facts, "", ""][:3]
        cell = output["metadata"]["cell"]
        value = f"{float(text):.6g}"
        of = data if split else ""
        rest = (word or "—" for word in (unit, likelihood, of, split))
        yield (f", cell {cell}", name, value, *rest)
    for pattern in sorted(set(units) - used):
        LOGGER.warning("units.toml: page %s has no number %s", page, pattern)


def glued(app: Sphinx, page: str) -> dict[str, Any]:
    """What a page has glued: name -> output; empty for a page without."""
    path = Path(app.outdir).parent / "jupyter_execute" / f"{page}.glue.json"
    found: dict[str, Any] = json.loads(path.read_text()) if path.is_file() else {}
    return found


def fill(app: Sphinx, doctree: nodes.document, page: str) -> None:
    """Put the table in its place."""
    for place in list(doctree.findall(ledger)):
        units = tomllib.loads(UNITS.read_text(encoding="utf-8"))
        body = nodes.tbody()
        for other in pages(app.env):
            for first, *rest in rows(other, glued(app, other), units.get(other, {})):
                link = nodes.reference("", other, internal=True)
                link["refuri"] = app.builder.get_relative_uri(page, other)
                start = nodes.paragraph("", "", link, nodes.Text(first))
                cells = [nodes.paragraph("", text) for text in rest]
                entries = [nodes.entry("", cell) for cell in (start, *cells)]
                body += nodes.row("", *entries)
        head = [nodes.entry("", nodes.paragraph("", text)) for text in HEAD]
        columns = [nodes.colspec(colwidth=1) for _ in HEAD]
        parts = (*columns, nodes.thead("", nodes.row("", *head)), body)
        table = nodes.table("", nodes.tgroup("", *parts, cols=len(HEAD)))
        place.replace_self(table)


def pages(env: BuildEnvironment) -> list[str]:
    """All pages in the order of the table of contents."""
    order = [env.config.root_doc]
    for page in order:
        order += [p for p in env.toctree_includes.get(page, []) if p not in order]
    return order


def renew(
    app: Sphinx, env: BuildEnvironment, added: set, changed: set, removed: set
) -> list[str]:
    """A page that changed changes the ledger, too."""
    holders = [p for p in env.found_docs if p == "ledger"]
    return holders if added or changed or removed else []


def setup(app: Sphinx) -> dict[str, Any]:
    """Announce the directive; called by Sphinx."""
    myst_nb.ext.glue.extract_glue_data_cell = numbered_glue_of_cell
    app.add_node(ledger)
    app.add_directive("ledger", Ledger)
    app.connect("doctree-resolved", fill)
    app.connect("env-get-outdated", renew)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
