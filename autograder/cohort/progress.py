"""A bar with the time left, and log lines above it."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tqdm import tqdm


class _AboveTheBar:
    """A stream whose lines don't tear the bar."""

    def write(self, text: str) -> None:
        tqdm.write(text, file=sys.stderr, end="")

    def flush(self) -> None:
        sys.stderr.flush()


@contextmanager
def progress(total: int, log: logging.Logger, *, shown: bool) -> Iterator[tqdm]:
    """A bar for so many submissions; what the log writes to the terminal goes above."""
    handlers = [
        h
        for h in log.handlers
        if shown and isinstance(h, logging.StreamHandler) and h.stream is sys.stderr
    ]
    kept = [handler.setStream(_AboveTheBar()) for handler in handlers]
    try:
        with tqdm(total=total, unit="submission", disable=not shown) as bar:
            yield bar
    finally:
        for handler, stream in zip(handlers, kept, strict=True):
            handler.setStream(stream)
