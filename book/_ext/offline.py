"""Everything that a page loads lies beside it: MathJax copied in, Thebe taken out.

MathJax 3.2.2 comes with the package sphinx-mathjax-offline (byte for byte the `es5`
folder of the npm package mathjax 3.2.2); only the parts that pages use are copied.
"""

import importlib.util
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

PACKAGE = "sphinx-mathjax-offline"
PARTS = ("tex-chtml.js", "output/chtml/fonts", "input/tex/extensions", "a11y", "sre")


def mathjax_files(root: Path) -> Iterator[Path]:
    """The files below `root` that a page with formulas may ask for."""
    for part in PARTS:
        path = root / part
        yield from sorted(path.rglob("*")) if path.is_dir() else [path]


def copy_mathjax(app: Sphinx, error: Exception | None) -> None:
    """Lay the copy of MathJax into the built book, once."""
    if error is not None or app.builder.format != "html":
        return
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ExtensionError(f"{PACKAGE} is missing: run `make setup`.")
    source = Path(spec.origin).parent / "static" / "mathjax"
    target = Path(app.outdir) / "_static" / "mathjax"
    for path in mathjax_files(source):
        copy = target / path.relative_to(source)
        if path.is_file() and not copy.exists():
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)


def remove_thebe(app: Sphinx) -> None:
    """Jupyter Book always loads Thebe, which would ask a foreign host for its code."""
    for listeners in app.events.listeners.values():
        listeners[:] = [
            listener
            for listener in listeners
            if not listener.handler.__module__.startswith("sphinx_thebe")
        ]


def setup(app: Sphinx) -> dict[str, Any]:
    """Connect to Sphinx; called by it."""
    app.connect("builder-inited", remove_thebe, priority=0)
    app.connect("build-finished", copy_mathjax)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
