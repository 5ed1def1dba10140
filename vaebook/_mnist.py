"""MNIST's four raw files: found, verified, read, downloaded. No splits, no fallback.

The files are LeCun, Cortes and Burges' (1998), in the IDX format; torchvision reads
and downloads them. A file counts only when its SHA-256 is the published file's.
"""

from __future__ import annotations

import contextlib
import hashlib
import http.client
import os
import socket
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import torch

# torchvision is imported where it is used: it takes a second, which a run on the
# sample of MNIST (grading, tests) does not have to spend.

TRAIN_IMAGES, TRAIN_LABELS = "train-images-idx3-ubyte", "train-labels-idx1-ubyte"
TEST_IMAGES, TEST_LABELS = "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"
SHA256 = {
    TRAIN_IMAGES: "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
    TRAIN_LABELS: "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
    TEST_IMAGES: "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
    TEST_LABELS: "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
}
ANSWER_SECONDS = 4.0  # a mirror that has not answered by then counts as unreachable
STALL_SECONDS = 15.0  # a download that has brought nothing for so long is given up
RETRY_SECONDS = 60.0  # after an unreachable network, do not ask again before this
_asked_in_vain_at = -RETRY_SECONDS


class BadFileError(Exception):
    """One raw file is missing, unreadable or not the published one; str() says so."""


class UnreachableError(Exception):
    """No download could be had; str() says why."""


class Raw(NamedTuple):
    """MNIST as published: images (N, 28, 28) uint8 in 0..255, labels (N,) int64."""

    train_images: torch.Tensor
    train_labels: torch.Tensor
    test_images: torch.Tensor
    test_labels: torch.Tensor


def raw_folder(root: Path) -> Path:
    """The folder of the four files below a torchvision root."""
    return root / "MNIST" / "raw"


def read(root: Path) -> Raw:
    """Verify and read the four files below the torchvision root `root`.

    Raises BadFileError when one is missing, unreadable or not the published file.
    """
    from torchvision.datasets.mnist import read_image_file, read_label_file

    _verify_all(root)
    folder = raw_folder(root)
    return Raw(
        read_image_file(str(folder / TRAIN_IMAGES)),
        read_label_file(str(folder / TRAIN_LABELS)),
        read_image_file(str(folder / TEST_IMAGES)),
        read_label_file(str(folder / TEST_LABELS)),
    )


def _verify_all(root: Path) -> None:
    for name, published in SHA256.items():
        _verify(raw_folder(root) / name, published)


def _verify(path: Path, published: str) -> None:
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        raise BadFileError(f"{path} is missing") from None
    except OSError as error:
        raise BadFileError(f"{path} can't be read ({error.strerror})") from None
    if found != published:
        raise BadFileError(f"{path} is cut short or changed (its SHA-256 is wrong)")


def download(root: Path) -> None:
    """Download MNIST below the torchvision root `root`, all of it or nothing.

    The files arrive in a temporary folder beside their place, are verified there and
    moved in one step. Shows torchvision's progress bars on stderr.
    Raises UnreachableError without network, or when the files that come are not the
    published ones; OSError when `root` can't be written.
    """
    root.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="download-", dir=root) as temporary:
        mirrors = _answering_mirrors()
        _fetch(Path(temporary), mirrors)
        _put_in_place(Path(temporary) / "MNIST", root / "MNIST")


def _fetch(root: Path, mirrors: list[str]) -> None:
    from torchvision.datasets.mnist import MNIST

    class Reachable(MNIST):  # type: ignore[misc]
        """torchvision's MNIST, asking only the mirrors that answer."""

    Reachable.mirrors = mirrors
    Reachable.__name__ = MNIST.__name__  # torchvision names the folder after the class
    try:
        with _socket_timeout(STALL_SECONDS):
            Reachable(root, train=True, download=True)
        _verify_all(root)
    except (TimeoutError, ConnectionError, http.client.HTTPException) as error:
        raise UnreachableError("the download broke off") from error
    except (BadFileError, RuntimeError, EOFError, urllib.error.URLError) as error:
        reason = "the download failed or brought damaged files"
        raise UnreachableError(reason) from error
    for archive in raw_folder(root).glob("*.gz"):
        archive.unlink()


def _put_in_place(fresh: Path, place: Path) -> None:
    """Move the folder `fresh` to `place`, unless a good copy has come there meanwhile.

    What stands there instead is damaged: it is moved beside `fresh`, and goes with it.
    """
    if place.exists():
        with contextlib.suppress(BadFileError):
            _verify_all(place.parent)
            return
        place.rename(fresh.with_name("damaged"))
    try:
        fresh.rename(place)
    except OSError:
        if not place.exists():  # else another process was quicker
            raise


def _answering_mirrors() -> list[str]:
    """Torchvision's mirrors that answer within ANSWER_SECONDS, asked all at once.

    In threads of their own, because a name look-up heeds no timeout.
    Raises UnreachableError when none answers, or VAEBOOK_OFFLINE=1.
    """
    global _asked_in_vain_at
    from torchvision.datasets.mnist import MNIST

    if os.environ.get("VAEBOOK_OFFLINE") == "1":
        raise UnreachableError("VAEBOOK_OFFLINE=1 forbids a download")
    if time.monotonic() - _asked_in_vain_at < RETRY_SECONDS:
        raise UnreachableError("no mirror of MNIST could be reached")
    answered: list[str] = []
    threads = [
        threading.Thread(target=_ask, args=(mirror, answered), daemon=True)
        for mirror in MNIST.mirrors
    ]
    give_up_at = time.monotonic() + ANSWER_SECONDS
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(max(0.0, give_up_at - time.monotonic()))
    if not answered:
        _asked_in_vain_at = time.monotonic()
        raise UnreachableError("no mirror of MNIST could be reached")
    return [mirror for mirror in MNIST.mirrors if mirror in answered]


def _ask(mirror: str, answered: list[str]) -> None:
    smallest = f"{mirror}{TEST_LABELS}.gz"
    request = urllib.request.Request(smallest, method="HEAD")
    with contextlib.suppress(OSError, ValueError):
        urllib.request.urlopen(request, timeout=ANSWER_SECONDS).close()
        answered.append(mirror)


@contextlib.contextmanager
def _socket_timeout(seconds: float) -> Iterator[None]:
    """Torchvision sets no timeout, so that a silent server would hang it for ever."""
    before = socket.getdefaulttimeout()
    socket.setdefaulttimeout(seconds)
    try:
        yield
    finally:
        socket.setdefaulttimeout(before)
