"""Scripts of the interactive figures only on pages that have one."""

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


def setup(app: Sphinx) -> dict[str, Any]:
    """Connect to Sphinx, after all others have added their scripts; called by it."""
    app.connect("html-page-context", drop_unused, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
