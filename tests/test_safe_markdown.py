"""What students wrote, as formgrader and the feedback show it: no script runs."""

import nbformat
import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from nbconvert.exporters import HTMLExporter
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

from autograder.course import ROOT
from autograder.isolation.messages import plain_message


def shown(text: str) -> str:
    """The HTML of a Markdown cell, by the course's settings."""
    course = PyFileConfigLoader("nbgrader_config.py", str(ROOT)).load_config()
    config = Config(HTMLExporter=course.HTMLExporter)
    exporter = HTMLExporter(config=config, template_name="basic")
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell(text)])
    return exporter.from_notebook_node(notebook)[0]


@pytest.mark.parametrize(
    "text",
    [
        "<script>taken()</script>",
        "<img src=x onerror=taken()>",
        "<img src='https://example.org/who-reads.png'>",
        "[x](javascript:taken())",
        "<a href='JaVaScript:taken()'>x</a>",
        "<a href=' data:text/html,<script>taken()</script>'>x</a>",
        "<svg onload=taken()></svg>",
        "<iframe srcdoc='<script>taken()</script>'></iframe>",
        "<style>@import 'https://example.org/x.css'</style>",
        "<form action=https://example.org><button>Save</button></form>",
        r"$\href{javascript:taken()}{x}$",
        r"$\href_{javascript:taken()}{x}$",
        r"<p>$\hr<!-- -->ef{javascript:taken()}{x}$</p>",
        r"<p>$&#92;href{javascript:taken()}{x}$</p>",
        r"<p>$\h&#114;ef{javascript:taken()}{x}$</p>",
        "```\n</code></pre><script>taken()</script>\n```",
        "| a |\n|---|\n| <b onclick=taken()>x</b> |",
    ],
)
def test_no_script_is_left(text):
    page = BeautifulSoup(shown(text), "html.parser")
    for element in page.find_all(True):
        assert element.name not in (
            *("script", "svg", "iframe", "style", "form", "button"),
        )
        for name, value in element.attrs.items():
            assert not name.startswith("on")
            assert "taken" not in str(value) and "example.org" not in str(value)
    assert "\\href" not in page.get_text()


def test_what_an_answer_needs_stays():
    text = (
        "## Why\n\n**Bold**, `a < b`, $a < b$ and\n\n"
        "$$\\mathrm{KL}(q \\| p) \\ge 0$$\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[paper](https://arxiv.org/abs/1312.6114)\n\n"
        "```python\nx < 3\n```\n"
    )
    page = BeautifulSoup(shown(text), "html.parser")
    for tag in ("h2", "strong", "code", "table", "td", "pre"):
        assert page.find(tag) is not None
    assert page.find("a")["href"] == "https://arxiv.org/abs/1312.6114"
    words = page.get_text()
    assert "a < b" in words and "$a < b$" in words and "x < 3" in words
    assert "\\mathrm{KL}(q \\| p) \\ge 0" in words


def test_a_picture_that_was_attached_is_shown():
    course = PyFileConfigLoader("nbgrader_config.py", str(ROOT)).load_config()
    exporter = HTMLExporter(config=Config(HTMLExporter=course.HTMLExporter))
    cell = nbformat.v4.new_markdown_cell("![sketch](attachment:a.png)")
    cell.attachments = {"a.png": {"image/png": "iVBORw0KGgo="}}
    notebook = nbformat.v4.new_notebook(cells=[cell])
    assert (
        "data:image/png;base64,iVBORw0KGgo=" in exporter.from_notebook_node(notebook)[0]
    )


def displayed(data: dict[str, str]) -> dict[str, str]:
    message = {"msg_type": "display_data", "content": {"data": data, "metadata": {}}}
    plain = plain_message(message)
    assert plain is not None
    return plain["content"]["data"]


@pytest.mark.parametrize(
    "form",
    [
        *("text/html", "application/javascript", "image/svg+xml", "text/latex"),
        *("text/markdown", "application/vnd.jupyter.widget-view+json"),
    ],
)
def test_forms_that_may_hold_a_script_are_not_kept(form):
    assert displayed({form: "taken", "text/plain": "x"}) == {"text/plain": "x"}


@given(st.text())
def test_a_picture_is_nothing_but_a_picture(text):
    kept = displayed({"image/png": text})
    assert kept == {} or not set("<>\"'&") & set(kept["image/png"])
    assert displayed({"image/png": "iVBORw0KGgo=\n"}) == {"image/png": "iVBORw0KGgo=\n"}


@given(st.lists(st.sampled_from(["\x1b", "[31m", "[", "31", "m", "a", "\x1b[0m"])))
def test_printed_text_has_no_colours(pieces):
    content = {"name": "stdout", "text": "".join(pieces)}
    plain = plain_message({"msg_type": "stream", "content": content})
    assert plain is not None and "\x1b" not in plain["content"]["text"]
