"""The report's numbers against other ways to get them."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.report.measures import (
    Bin,
    discrimination,
    merged,
    ranges,
    single_values,
)

POINTS = st.integers(0, 56).map(lambda quarters: quarters / 4)


@given(st.lists(st.tuples(st.booleans(), POINTS), min_size=3, max_size=40))
def test_discrimination_is_the_correlation_with_the_rest(table):
    passed, rest = [p for p, _ in table], [r for _, r in table]
    found = discrimination(passed, rest)
    if len(set(passed)) == 1 or len(set(rest)) == 1:
        assert found is None
        return
    assert found == pytest.approx(np.corrcoef(passed, rest)[0, 1], abs=1e-9)


@pytest.mark.parametrize(
    ("passed", "rest"),
    [
        ([True, True, True], [1.0, 2.0, 3.0]),
        ([False, False, False], [1.0, 2.0, 3.0]),
        ([True, False, True], [2.0, 2.0, 2.0]),
        ([True, False], [2.0, 1.0]),
        ([], []),
    ],
)
def test_where_it_is_not_defined_none_is_given(passed, rest):
    assert discrimination(passed, rest) is None


def test_its_sign_says_who_passes():
    assert discrimination([True, True, False, False], [4, 3, 2, 1]) > 0.8
    assert discrimination([False, False, True, True], [4, 3, 2, 1]) < -0.8


@given(st.lists(POINTS, max_size=60), st.sampled_from([0.5, 1, 2, 14, 28, 1000]))
def test_every_value_is_in_one_bin(values, maximum):
    for bins in (ranges(values, maximum, 14), single_values(values, maximum, 9)):
        assert sum(b.count for b in bins) == len(values)
        for b in bins:
            inside = [
                b.low <= v < b.high or (b.closed and math.isclose(v, b.high))
                for v in values
            ]
            assert sum(inside) == b.count


@settings(max_examples=300)
@given(st.lists(st.integers(0, 6), min_size=1, max_size=12))
def test_merged_groups_are_large_or_empty(counts):
    bins = [Bin(i, i, count) for i, count in enumerate(counts)]
    found = merged(bins, 3)
    if 0 < sum(counts) < 3:
        assert found == []
        return
    assert sum(b.count for b in found) == sum(counts)
    assert all(b.count == 0 or b.count >= 3 for b in found)
    for b in found:
        assert b.count == sum(counts[int(b.low) : int(b.high) + 1])


def test_bins_name_their_values():
    assert [b.label for b in ranges([1, 14], 14, 7)][::6] == [
        "0 to under 2",
        "12 to 14",
    ]
    assert [b.label for b in single_values([0.25], 1, 9)] == ["0", "0.25", "1"]
