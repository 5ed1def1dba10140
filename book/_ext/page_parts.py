"""What a page carries: scripts only where they are used, lists with items only."""

from typing import Any

from sphinx.application import Sphinx

FOLDER = "explorables/"
MARK = 'data-explorable="'


def drop_unused(
    app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: Any
) -> None:
    """Jupyter Book puts every script of _static on every page; take these off again."""
    if MARK in context.get("body", ""):
        return
    context["script_files"] = [
        script
        for script in context["script_files"]
        if FOLDER not in str(getattr(script, "filename", None))
    ]


def mend_roles(
    app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: Any
) -> None:
    """Sphinx calls a bibliography a list, but its entries are no list items."""
    context["body"] = context.get("body", "").replace(
        '<div role="list" class="citation-list">', '<div class="citation-list">'
    )


def setup(app: Sphinx) -> dict[str, Any]:
    """Connect to Sphinx, after all others have added their scripts; called by it."""
    app.connect("html-page-context", mend_roles)
    app.connect("html-page-context", drop_unused, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
