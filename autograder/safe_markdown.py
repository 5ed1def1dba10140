"""Students' Markdown as HTML that runs nothing in the browser of who grades it."""

import re
from typing import Any

import bleach
from bs4 import BeautifulSoup
from jinja2 import pass_context
from jinja2.runtime import Context
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

TAGS = {
    *bleach.ALLOWED_TAGS,
    *("p", "br", "hr", "pre", "div", "span", "h1", "h2", "h3", "h4", "h5", "h6"),
    *("table", "thead", "tbody", "tr", "th", "td", "del", "sub", "sup", "img"),
    *("details", "summary"),
}
PROTOCOLS = {"http", "https", "mailto", "data"}
LINK_IN_FORMULA = re.compile(r"\\href")  # MathJax makes a link of any address


def allowed(tag: str, name: str, value: str) -> bool:
    """Whether an attribute stays: pictures are in the page itself, links lead to it."""
    if tag == "img" and name == "src":
        return value.startswith("data:image/")
    if tag == "a" and name == "href":
        return not value.strip().lower().startswith("data:")
    return name in ("alt", "title", "class", "align", "colspan", "rowspan")


@pass_context
def safe_markdown(context: Context, source: str) -> str:
    """The filter `markdown2html` of nbconvert's HTML, without scripts.

    For `c.HTMLExporter.filters`: nbgrader shows what students wrote as it stands, in
    formgrader (which holds the instructor's session) and in the feedback.
    """
    cell: Any = context.get("cell", {})
    renderer = IPythonRenderer(
        escape=False,
        attachments=cell.get("attachments", {}),
        exclude_anchor_links=True,
    )
    html = MarkdownWithMath(renderer=renderer).render(source)
    page = BeautifulSoup(bleach.clean(html, TAGS, allowed, PROTOCOLS), "html.parser")
    # Only now: the command may have been written with entities, or around a comment.
    for text in page.find_all(string=LINK_IN_FORMULA):
        text.replace_with(LINK_IN_FORMULA.sub(r"\\text", text))
    return str(page)
