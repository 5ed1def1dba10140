"""Units, and the baselines against numbers worked out by other means."""

import math
import os

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from vaebook.data import Split, load_mnist
from vaebook.metrics import (
    UNITS,
    class_mean_loss,
    grey_floor,
    nats_per_image,
    pixel_mean_loss,
)

MNIST_ROOT = os.environ.get("MNIST_ROOT")


@pytest.mark.parametrize(
    ("value", "unit", "batch_size", "expected"),
    [
        (156.0, "nats per image", None, 156.0),
        (0.2, "nats per pixel", None, 156.8),
        (100.0, "bits per image", None, 69.31471805599453),
        (1.0, "bits per pixel", None, 543.4273895589971),  # a coin for each pixel
        (4992.0, "nats per batch", 32, 156.0),
        (4.875, "nats per image, divided by the batch size again", 32, 156.0),
    ],
)
def test_known_conversions(value, unit, batch_size, expected):
    found = nats_per_image(value, from_=unit, batch_size=batch_size)
    assert found == pytest.approx(expected)


@given(st.sampled_from(UNITS), st.floats(-1e6, 1e6), st.floats(-10, 10))
def test_conversions_are_proportional(unit, value, factor):
    one = nats_per_image(value, from_=unit, batch_size=64)
    several = nats_per_image(factor * value, from_=unit, batch_size=64)
    assert several == pytest.approx(factor * one, abs=1e-6)


def test_other_image_sizes():
    assert nats_per_image(2.0, from_="nats per pixel", pixels=3 * 32 * 32) == 6144


def test_unknown_unit_and_missing_batch_size():
    with pytest.raises(ValueError, match="'nats': use one of nats per image"):
        nats_per_image(1.0, from_="nats")
    with pytest.raises(ValueError, match="batch_size"):
        nats_per_image(1.0, from_="nats per batch")


def split_of(*values, digits=None):
    """One evenly grey image for each value."""
    x = torch.tensor(values).reshape(-1, 1, 1, 1).repeat(1, 1, 28, 28)
    y = torch.tensor(digits if digits is not None else [0] * len(values))
    return Split(x, y)


def test_floor_of_pure_and_of_grey_images():
    assert grey_floor(split_of(0.0, 1.0)) == 0
    assert grey_floor(split_of(0.5)) == pytest.approx(784 * math.log(2), rel=1e-6)


def test_means_of_known_images():
    black_and_white = split_of(0.0, 1.0, digits=[0, 1])
    coin = pytest.approx(784 * math.log(2), rel=1e-6)
    assert pixel_mean_loss(black_and_white) == coin
    assert class_mean_loss(black_and_white) == pytest.approx(784e-6, rel=0.1)
    quarter = split_of(0.25, digits=[0])
    expected = pytest.approx(-784 * math.log(0.25), rel=1e-6)
    assert pixel_mean_loss(split_of(1.0), means_of=quarter) == expected
    assert class_mean_loss(split_of(1.0), means_of=quarter) == expected


def test_a_digit_without_a_mean_is_refused():
    with pytest.raises(ValueError, match=r"\[3\]"):
        class_mean_loss(split_of(0.0, digits=[3]), means_of=split_of(0.0))


def test_ladder_of_the_sample(monkeypatch):
    monkeypatch.setenv("VAEBOOK_FAST", "1")
    test = load_mnist().test
    x = np.float64(test.x.numpy())
    with np.errstate(divide="ignore", invalid="ignore"):
        entropy = -np.nan_to_num(x * np.log(x)) - np.nan_to_num((1 - x) * np.log(1 - x))
    floor = grey_floor(test)
    assert floor == pytest.approx(entropy.sum() / len(x), rel=1e-4)
    assert floor < class_mean_loss(test) < pixel_mean_loss(test)


@pytest.mark.skipif(not MNIST_ROOT, reason="needs the full MNIST")
def test_ladder_of_the_full_test_set(monkeypatch):
    monkeypatch.delenv("VAEBOOK_FAST", raising=False)
    mnist = load_mnist(MNIST_ROOT)
    assert grey_floor(mnist.test) == pytest.approx(45.5, abs=0.1)
    assert class_mean_loss(mnist.test, mnist.train) == pytest.approx(171.6, abs=0.1)
    assert pixel_mean_loss(mnist.test, mnist.train) == pytest.approx(205.8, abs=0.1)
