"""Short summaries of replies, such that nearly equal replies have nearly equal ones."""

import math
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from autograder.drawing import Drawing, Picture, Points
from autograder.submission import StudentError

Sketch = Any  # plain JSON values
PRIMES = (2, 3, 5, 7, 11, 13)  # for as many numbers that stand for an array
CLOSE = 2e-3  # of an array's norm: float32 rounding in another order of operations
MOST_ITEMS = 64
TILE = 28  # pixels along the edge of a digit
WHERE = re.compile(r" \(in `.*\)$")  # the student's own line in an error message
OWN_NAME = re.compile("`[^`]*`")


def sketch(value: Any) -> Sketch:
    """The summary of a reply: plain JSON values, at most a few hundred numbers."""
    if isinstance(value, Tensor):
        return _array(value.detach().to(torch.float64).cpu().numpy())
    if isinstance(value, (np.ndarray, np.generic)):
        return _array(np.asarray(value, dtype=np.float64))
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return value
    if isinstance(value, (int, float)):
        return _array(np.asarray(float(value)))
    if isinstance(value, StudentError):
        return {"raised": without_names(str(value))}
    if isinstance(value, Drawing):
        return _drawing(value)
    if isinstance(value, Mapping):
        return {"map": {str(k): sketch(v) for k, v in sorted(value.items())}}
    if isinstance(value, (tuple, list)):
        return {"items": len(value), "first": [sketch(v) for v in value[:MOST_ITEMS]]}
    return {"object": type(value).__name__ if _is_plain(value) else "StudentObject"}


def shapes_sketch(value: Any) -> Sketch:
    """Parameters of a model, by shape alone: names and start values are free."""
    if isinstance(value, Mapping):
        value = list(value.values())
    if not isinstance(value, (tuple, list)):
        return sketch(value)
    tensors = [v[-1] if isinstance(v, (tuple, list)) and v else v for v in value]
    return {"shapes": sorted(list(t.shape) for t in tensors if isinstance(t, Tensor))}


def without_names(message: str) -> str:
    """A message without what the student has called things."""
    return OWN_NAME.sub("`…`", WHERE.sub("", message))


def agree(a: Sketch, b: Sketch) -> bool:
    """True when two replies are the same up to rounding."""
    if isinstance(a, dict) and isinstance(b, dict):
        if "norm" in a and "norm" in b:
            return _arrays_agree(a, b)
        return a.keys() == b.keys() and all(agree(a[k], b[k]) for k in a)
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(agree, a, b))
    return type(a) is type(b) and bool(a == b)


def _is_plain(value: Any) -> bool:
    return isinstance(value, (bytes, complex))


def _array(values: NDArray[np.float64]) -> Sketch:
    flat = values.reshape(-1)
    finite = np.nan_to_num(flat, nan=0.0, posinf=0.0, neginf=0.0)
    return {
        "shape": list(values.shape),
        "broken": int((~np.isfinite(flat)).sum()),
        "norm": _rounded(math.sqrt(float(finite @ finite))),
        "waves": [_rounded(v) for v in _waves(len(flat)) @ finite],
    }


@lru_cache(maxsize=32)
def _waves(count: int) -> NDArray[np.float64]:
    """Fixed directions (len(PRIMES), count) in which no two positions weigh the same:
    cosines whose frequencies are roots of primes.
    """
    steps = np.arange(1, count + 1)
    return np.cos(np.outer(2 * math.pi * np.sqrt(PRIMES), steps))


def _rounded(value: float) -> float:
    return float(f"{value:.7g}")


def _arrays_agree(a: Sketch, b: Sketch) -> bool:
    if a["shape"] != b["shape"] or a["broken"] != b["broken"]:
        return False
    scale = CLOSE * max(a["norm"], b["norm"]) + 1e-6
    pairs = [(a["norm"], b["norm"]), *zip(a["waves"], b["waves"], strict=True)]
    return all(abs(x - y) <= scale for x, y in pairs)


def _drawing(seen: Drawing) -> Sketch:
    """What a figure shows, whatever it is made of.

    Tiles in the order in which they are seen, from one picture or many; points in the
    order of their positions, and which of them share a colour.
    """
    positions = [p.positions for p in seen.points]
    everything = np.concatenate(positions) if positions else np.zeros((0, 2))
    order = np.lexsort(everything.T.round(4))
    tiles = [tile for picture in seen.pictures for tile in _tiles(picture)]
    tiles.sort(key=lambda tile: (round(-tile[1] / tile[2]), tile[0]))
    pixels = np.stack([t[3] for t in tiles]) if tiles else np.zeros((0, TILE, TILE))
    return {
        "tiles": _array(pixels),
        "points": _array(everything[order]),
        "colours": _array(_groups(seen.points)[order]),
    }


def _groups(points: list[Points]) -> NDArray[np.float64]:
    """A number for each point, the same for points of one colour: how many have it."""
    if not points:
        return np.zeros(0)
    colours = np.concatenate([p.colours for p in points]).round(3)
    _, group, counts = np.unique(
        colours, axis=0, return_inverse=True, return_counts=True
    )
    return counts[group.reshape(-1)].astype(np.float64)


def _tiles(picture: Picture) -> list[tuple[float, float, float, NDArray[np.float64]]]:
    """(x, y, height on the page, pixels) of each digit in a picture, with or without
    gaps between them; a picture that is no grid counts as one.
    """
    height, width = picture.values.shape
    x0, x1, y0, y1 = picture.box
    rows, columns = _starts(height), _starts(width)
    if not rows or not columns:
        small = np.zeros((TILE, TILE))
        small.flat[: picture.values.size] = picture.values.flat[: small.size]
        return [(x0, y1, max(y1 - y0, 1e-9), small)]
    tall = (y1 - y0) * TILE / height
    return [
        (
            x0 + (x1 - x0) * c / width,
            y1 - (y1 - y0) * r / height,
            max(tall, 1e-9),
            picture.values[r : r + TILE, c : c + TILE],
        )
        for r in rows
        for c in columns
    ]


def _starts(length: int) -> list[int]:
    """The first pixel of each tile along an edge; [] when it can't be cut."""
    for gap in range(9):
        for outside in (0, gap):
            count, rest = divmod(length - 2 * outside + gap, TILE + gap)
            if count > 0 and rest == 0:
                return [outside + i * (TILE + gap) for i in range(count)]
    return []
