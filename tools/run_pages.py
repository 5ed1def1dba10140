"""Run the book's pages, two at a time, into the cache from which the build takes them.

    python tools/run_pages.py build/book/_build/.jupyter_cache

Sphinx itself would run one after another. A page that fails is not kept: the build runs
it again and shows where.
"""

import logging
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from jupyter_cache import get_cache
from jupyter_cache.executors import load_executor

BOOK = Path(__file__).resolve().parent.parent / "book"
READER = {"name": "myst_nb_md", "type": "plugin"}
EVERY_TIME = "execution_mode: force"  # these are run by the build, and never kept
PROCESSES = 2
LONGEST_S = 1800


def pages() -> list[Path]:
    """The pages with cells that are kept, the longest first."""
    found = [p for p in BOOK.rglob("*.md") if "{code-cell}" in p.read_text()]
    kept = [p for p in found if EVERY_TIME not in p.read_text()]
    return sorted(kept, key=lambda p: p.stat().st_size, reverse=True)


def run(page: Path, place: Path) -> None:
    """Run a page, unless its outputs are kept already."""
    cache = get_cache(place)
    record = cache.add_nb_to_project(str(page), read_data=READER)
    if cache.get_cached_project_nb(record.pk) is None:
        executor = load_executor("local-serial", cache, logging.getLogger())
        executor.run_and_cache(filter_pks=[record.pk], timeout=LONGEST_S)


def main(place: Path) -> None:
    """Run all pages that are not kept."""
    place.mkdir(parents=True, exist_ok=True)
    cache = get_cache(place)
    cache.list_cache_records()  # its database is made once, before two want to make it
    processes = min(PROCESSES, os.cpu_count() or 1)
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        todo = pages()
        list(pool.map(run, todo, [place] * len(todo)))


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
