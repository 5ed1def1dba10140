"""The report's numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.stats import pointbiserialr

from autograder.plain_writing import number

FEWEST = 3  # submissions for a coefficient: two always give +1 or -1
STEPS = (0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


@dataclass(frozen=True)
class Bin:
    """How many values lie from `low` to `high`.

    Attributes:
        closed: whether `high` is one of them; a single value has `low` == `high`.
    """

    low: float
    high: float
    count: int
    closed: bool = True

    @property
    def label(self) -> str:
        """The values in words."""
        if self.low == self.high:
            return number(self.low)
        between = "to" if self.closed else "to under"
        return f"{number(self.low)} {between} {number(self.high)}"


def discrimination(passed: Sequence[bool], rest: Sequence[float]) -> float | None:
    """The point-biserial correlation of passing a check with the rest of the points.

    Args:
        passed: whether each submission passed, (N,).
        rest: its other autograded points, (N,).

    Returns a number from -1 to 1, or None where it is not defined: all passed, all
    failed, all have the same rest, or there are fewer than 3 submissions.

    Source: F. M. Lord and M. R. Novick, Statistical Theories of Mental Test Scores,
    1968, section 15.5; computed by scipy.stats.pointbiserialr.
    """
    if len(passed) < FEWEST or len(set(passed)) < 2 or np.ptp(rest) < 1e-9:
        return None
    found = pointbiserialr(np.asarray(passed, dtype=bool), np.asarray(rest))
    return float(found.statistic)


def single_values(values: Sequence[float], maximum: float, most: int) -> list[Bin]:
    """A bin for each value that occurs, for 0 and for the maximum.

    Values that are too many for `most` bins are put into ranges.
    """
    rounded = [round(v, 2) for v in values]
    found = sorted({0.0, round(maximum, 2), *rounded})
    if len(found) > most:
        return ranges(values, maximum, most)
    return [Bin(v, v, rounded.count(v)) for v in found]


def ranges(values: Sequence[float], maximum: float, most: int) -> list[Bin]:
    """Equal ranges from 0 to the maximum, of a round width, at most `most`."""
    top = max([maximum, *values])
    step = next((s for s in STEPS if top / s <= most), max(top / most, 0.25))
    edges = step * np.arange(max(int(np.ceil(top / step - 1e-9)), 1) + 1)
    counts, _ = np.histogram(np.minimum(values, edges[-1]), edges)
    return [
        Bin(float(low), float(high), int(count), bool(high == edges[-1]))
        for low, high, count in zip(edges[:-1], edges[1:], counts, strict=True)
    ]


def merged(bins: Sequence[Bin], smallest: int) -> list[Bin]:
    """Neighbours put together until no bin holds 1 to `smallest` - 1 values.

    [] when all values together are fewer than that.
    """
    if 0 < sum(b.count for b in bins) < smallest:
        return []
    result: list[Bin] = []
    for one in bins:
        if result and 0 < result[-1].count < smallest:
            before = result.pop()
            one = _together(before, one)
        result.append(one)
    while len(result) > 1 and 0 < result[-1].count < smallest:
        last, before = result.pop(), result.pop()
        result.append(_together(before, last))
    return result


def _together(first: Bin, second: Bin) -> Bin:
    return Bin(first.low, second.high, first.count + second.count, second.closed)
