"""The report as one HTML file: no script, nothing loaded from elsewhere."""

from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from autograder.plain_writing import number
from autograder.report.theme import variables

TEMPLATES = Path(__file__).parent / "templates"


def as_html(summary: dict[str, Any]) -> str:
    """The page; every text of a student's is escaped."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "points": lambda value: number(value),
        "percent": lambda share: f"{100 * share:.0f} %",
        "signed": lambda value: f"{value:+.2f}".replace("-", "−"),
        "seconds": _seconds,
        "by_task": lambda rows: [list(g) for _, g in groupby(rows, itemgetter("task"))],
        "tallest": lambda bins: max([b["count"] for b in bins] or [0]),
    }
    style = (TEMPLATES / "report.css").read_text(encoding="utf-8")
    page = environment.get_template("report.html")
    return page.render(r=summary, style=Markup(variables() + "\n" + style))


def _seconds(value: float) -> str:
    if value < 100:
        return f"{value:.1f} s"
    return f"{value / 60:.1f} min" if value < 6000 else f"{value / 3600:.1f} h"
