"""The directive `ledger`: a table of every number that the text quotes.

The numbers are read from what the executed pages have glued (module `ledger`), after
all pages are read; a number that does not say its unit is a warning.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

LOGGER = logging.getLogger(__name__)
HEAD = ("made in", "name", "value", "unit", "likelihood", "data", "split")
Row = tuple[str, ...]


class ledger(nodes.General, nodes.Element):  # docutils names nodes like this
    """Stands where the table will stand."""


class Ledger(SphinxDirective):
    """Leaves the place of the table."""

    def run(self) -> list[nodes.Node]:
        """The place."""
        return [ledger()]


def glued(app: Sphinx, page: str) -> dict[str, Any]:
    """What a page has glued: name -> output; empty for a page without."""
    path = Path(app.outdir).parent / "jupyter_execute" / f"{page}.glue.json"
    found: dict[str, Any] = json.loads(path.read_text()) if path.is_file() else {}
    return found


def is_number(text: str) -> bool:
    """True for the text of a number."""
    try:
        float(text)
    except ValueError:
        return False
    return True


def rows(outputs: dict[str, Any], page: str) -> Iterator[Row]:
    """A row of the table for each number of a page, without the page itself."""
    for name, output in outputs.items():
        text = str(output["data"].get("text/plain", ""))
        facts = output.get("metadata", {}).get("ledger")
        if facts is None:
            if is_number(text):
                LOGGER.warning("%s: the glued number %s has no unit", page, name)
            continue
        value = f"{float(text):.6g}" if is_number(text) else text.strip("'")
        rest = (facts[key] or "—" for key in ("unit", "likelihood", "data", "split"))
        yield (f", cell {facts['cell']}", name, value, *rest)


def fill(app: Sphinx, doctree: nodes.document, page: str) -> None:
    """Put the table in its place."""
    for place in list(doctree.findall(ledger)):
        body = nodes.tbody()
        for other in pages(app.env):
            for first, *rest in rows(glued(app, other), other):
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
    app.add_node(ledger)
    app.add_directive("ledger", Ledger)
    app.connect("doctree-resolved", fill)
    app.connect("env-get-outdated", renew)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
