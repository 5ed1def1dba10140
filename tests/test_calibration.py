"""Intervals, calibration and refusing, against cases that can be done by hand."""

import math

import pytest
import torch
from scipy.stats import binom

from vaebook import calibration


def sure_of(confidence, said, y, classes=10):
    """ln p for answers `said`, all of one confidence, the rest spread evenly."""
    p = torch.full((len(y), classes), (1 - confidence) / (classes - 1))
    p[torch.arange(len(y)), said] = confidence
    return p.log()


def test_wilson_known_value_and_edges():
    low, high = calibration.wilson_interval(81, 263)  # a textbook example
    assert (low, high) == pytest.approx((0.2553, 0.3662), abs=2e-4)
    assert calibration.wilson_interval(0, 50)[0] == 0
    assert calibration.wilson_interval(50, 50)[1] == pytest.approx(1)
    assert calibration.wilson_interval(50, 50)[0] < 0.95


@pytest.mark.parametrize("share", [0.5, 0.9, 0.97])
def test_wilson_covers_the_true_share(share):
    """The probability that the interval holds the truth, summed exactly."""
    images = 500
    covered = 0.0
    for hits in range(images + 1):
        low, high = calibration.wilson_interval(hits, images)
        covered += binom.pmf(hits, images, share) * (low <= share <= high)
    assert covered == pytest.approx(0.95, abs=0.02)


@pytest.mark.parametrize(("hits", "images"), [(3, 2), (-1, 5), (0, 0)])
def test_wilson_wants_a_share(hits, images):
    with pytest.raises(ValueError, match="no share"):
        calibration.wilson_interval(hits, images)


def test_error_of_a_boaster_and_of_an_honest_one():
    y = torch.arange(100) % 10
    said = y.clone()
    said[:10] = (y[:10] + 1) % 10  # right on 90 %
    assert calibration.expected_calibration_error(
        sure_of(0.99, said, y), y
    ) == pytest.approx(0.09, abs=1e-5)
    assert calibration.expected_calibration_error(
        sure_of(0.9, said, y), y
    ) == pytest.approx(0, abs=1e-5)


def test_bins_hold_all_answers_certain_ones_too():
    log_p = torch.tensor([[0.0, -math.inf], [math.log(0.55), math.log(0.45)]])
    bins = calibration.reliability(log_p, torch.tensor([0, 1]))
    assert [(b.answers, b.accuracy) for b in bins] == [(1, 0.0), (1, 1.0)]
    assert bins[1].confidence == 1


def test_temperature_undoes_what_a_temperature_did():
    """Labels drawn from p; scores p**5: the best temperature is 5."""
    torch.manual_seed(0)
    log_p = torch.randn(40_000, 10).mul(2).log_softmax(1)
    y = torch.distributions.Categorical(logits=log_p).sample()
    found = calibration.best_temperature((5 * log_p).log_softmax(1), y)
    # 40,000 labels fix it to about 1 %: the bound is seven standard errors and more
    assert found == pytest.approx(5, rel=0.1)
    cooled = calibration.at_temperature((5 * log_p).log_softmax(1), found)
    assert calibration.log_loss(cooled, y) < calibration.log_loss(5 * log_p, y)
    assert torch.equal(cooled.argmax(1), log_p.argmax(1))


def test_log_loss_by_hand():
    log_p = torch.tensor([[0.25, 0.75], [0.5, 0.5]]).log()
    value = calibration.log_loss(log_p, torch.tensor([0, 1]))
    assert value == pytest.approx((math.log(4) + math.log(2)) / 2)


def test_the_least_sure_are_refused_first():
    p = torch.tensor([[0.6, 0.4], [0.9, 0.1], [0.2, 0.8]])
    coverage, accuracy = calibration.coverage_curve(p.log(), torch.tensor([1, 0, 1]))
    assert coverage.tolist() == pytest.approx([1 / 3, 2 / 3, 1])
    assert accuracy.tolist() == pytest.approx([1, 1, 2 / 3])
