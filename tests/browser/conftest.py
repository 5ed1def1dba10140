"""The built book over HTTP and from files, in one headless Chromium for all tests."""

import functools
import threading
import warnings
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from pages import BOOK, QUIET, Opener, browser_path
from playwright.sync_api import Browser, sync_playwright


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Each test here opens pages of the whole book: slow."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One headless Chromium for all tests; without one they are skipped, loudly."""
    if not (BOOK / "index.html").is_file():
        pytest.skip("the book is not built: run `make book`")
    path = browser_path()
    if path is None:
        warnings.warn("NO BROWSER: nothing of the book was tested in one", stacklevel=1)
        pytest.skip("no browser: tools/get_chromium")
    with sync_playwright() as engine:
        started = engine.chromium.launch(executable_path=path, args=QUIET)
        yield started
        started.close()


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of the built book over HTTP."""

    class Silent(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    handler = functools.partial(Silent, directory=str(BOOK))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def visit(browser: Browser, site: str) -> Iterator[Opener]:
    """visit(name, protocol="http" or "file", **context options) -> Visit."""
    opener = Opener(browser, {"http": site, "file": BOOK.as_uri() + "/"})
    yield opener
    opener.close()
