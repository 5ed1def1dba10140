"""The pages of the built book, and how to open one in a browser and listen to it."""

import os
import shutil
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Page

from autograder.course import ROOT

BOOK = ROOT / "build" / "book" / "_build" / "html"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
]
PAGES = sorted(
    path.name
    for path in BOOK.glob("*.html")
    if path.name not in ("index.html", "genindex.html")
)


@dataclass
class Visit:
    """An open page, every address that it asked for, and what went wrong."""

    page: Page
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def browser_path() -> str | None:
    """The browser of tools/get_chromium, or one that is installed."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, BROWSERS)), None)


class Opener:
    """Opens pages of the book and records what each asks for and complains about."""

    def __init__(self, browser: Browser, roots: dict[str, str]):
        self._browser = browser
        self._contexts: list[BrowserContext] = []
        self.roots = roots  # protocol -> address below which everything must lie

    def __call__(
        self, name: str, protocol: str = "http", *, wait: str = "load", **options
    ) -> Visit:
        context = self._browser.new_context(**options)
        self._contexts.append(context)
        context.set_default_timeout(20_000)
        visit = Visit(context.new_page())
        page, faults = visit.page, visit.faults
        page.on("request", lambda request: visit.requests.append(request.url))
        page.on("requestfailed", lambda request: faults.append(f"no {request.url}"))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("response", lambda r: faults.append(r.url) if r.status >= 400 else None)
        page.on(
            "console",
            lambda m: faults.append(m.text) if m.type == "error" else None,
        )
        page.goto(self.roots[protocol] + name, wait_until=wait)
        return visit

    def close(self) -> None:
        """Close all pages."""
        for context in self._contexts:
            context.close()
