#!/usr/bin/env python
"""Write the chapters of the built book as notebooks, with the outputs of that build.

Usage: tools/executed_chapters.py TARGET. `pytest --nbval TARGET` then runs them again
and compares. Pages that are run anew at each build are not among them.
"""

import sys
from pathlib import Path

import nbformat
from jupyter_cache import get_cache

CACHE = Path("build/book/_build/.jupyter_cache")


def main(target: Path) -> None:
    """Write one notebook for each chapter that is in the build's cache."""
    cache = get_cache(CACHE)
    records = sorted(cache.list_cache_records(), key=lambda record: record.pk)
    newest = {Path(record.uri): record.pk for record in records}
    target.mkdir(parents=True, exist_ok=True)
    for chapter, number in newest.items():
        if chapter.is_file():
            notebook = cache.get_cache_bundle(number).nb
            nbformat.write(notebook, target / f"{chapter.stem}.ipynb")


if __name__ == "__main__":
    if len(sys.argv) != 2 or not CACHE.is_dir():
        sys.exit("Usage: tools/executed_chapters.py TARGET, after `make book`")
    main(Path(sys.argv[1]))
