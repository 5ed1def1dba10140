"""A bar with the time left, log lines above it, and Ctrl-C."""

import logging
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

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


@contextmanager
def interrupts() -> Iterator[threading.Event]:
    """Set after Ctrl-C, which raises KeyboardInterrupt as ever: where that comes into a
    library's callback or destructor, it is lost.
    """
    pressed = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield pressed
        return

    def press(signum: int, frame: FrameType | None) -> None:
        pressed.set()
        signal.default_int_handler(signum, frame)

    kept = signal.signal(signal.SIGINT, press)
    try:
        yield pressed
    finally:
        signal.signal(signal.SIGINT, kept)
