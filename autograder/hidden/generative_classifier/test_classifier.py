"""Hidden checks of task 4c, `log_posterior`, `classify`, `accuracy` (3 points).

No chance is involved. `log_px` is a made-up function that reads the score of each label
from a pixel; made-up functions also take the place of the earlier ones of this task.
"""

import torch
from torch import Tensor

from autograder.checks import part
from autograder.cvae_probes import PIXELS
from autograder.hidden.generative_classifier.known import matrix, near
from autograder.oracles import as_number, as_tensor, fresh_generator
from autograder.submission import StudentError

POINTS = {"log_posterior": 1.0, "classify": 1.0, "accuracy": 1.0}


def scored(count: int, scale: float = 3.0, shift: float = 0.0) -> Tensor:
    """Images whose first 10 pixels are scores; so are pixels 10-19 and 20-29."""
    x = torch.zeros(count, PIXELS)
    x[:, :30] = shift + matrix(count, 30, scale=scale)
    return x.reshape(count, 1, 28, 28)


def block(x: Tensor, index: int) -> Tensor:
    """Scores (B, 10) of the first, second or third block of ten pixels."""
    return x.flatten(1)[:, 10 * index : 10 * index + 10]


@part("log_posterior", stays="It names the mistake; the classes follow from it.")
def test_posterior(submission):
    """log_posterior should be ln p(y|x) by Bayes' rule, with a uniform prior."""
    for count in (1, 7):
        x = scored(count)
        got = submission.log_posterior(None, x, submission.probe("pixel_score"))
        got = as_tensor(got, (count, 10), "The result of log_posterior")
        expected = torch.log_softmax(block(x, 0), dim=1)
        if near(got, expected):
            continue
        assert not near(got, block(x, 0)), (
            "These are the values of log_px themselves. ln p(y|x) is normalised: the "
            "ten probabilities of an image add up to 1."
        )
        assert not near(got, expected.exp()), "These are p(y|x), not their logarithms."
        raise AssertionError(
            "The result is not ln p(y|x). Is column y the label y, and is the sum in "
            "the denominator taken over the labels of one image?"
        )


@part("log_posterior")
def test_no_overflow(submission):
    """Values of log_px near -10000 should give finite, right results."""
    for shift in (-10_000.0, 300.0):
        x = scored(5, shift=shift)
        got = submission.log_posterior(None, x, submission.probe("pixel_score"))
        got = as_tensor(got, (5, 10), "For ln p(x|y) near -10000 log_posterior")
        assert near(got, torch.log_softmax(block(x, 0).double(), dim=1)), (
            "exp underflows or overflows: normalise the logarithms."
        )


@part("classify")
def test_classify(submission):
    """classify should return the label with the largest p(y|x) of each image."""
    for count in (1, 9, 40):
        x = scored(count)
        fake = submission.probe("pixel_posterior")
        with submission.replacing(log_posterior=fake):
            got = submission.classify(None, x, submission.probe("pixel_score"))
        if not isinstance(got, Tensor) or tuple(got.shape) != (count,):
            raise StudentError("classify should return a tensor with one label each.")
        rights = [block(x, 1).argmax(dim=1), block(x, 0).argmax(dim=1)]
        assert any(torch.equal(got.double(), right.double()) for right in rights), (
            "These are not the labels with the largest p(y|x)."
        )


@part("accuracy")
def test_accuracy(submission):
    """accuracy should be the share of images that are classified as their label."""
    for count, share in ((8, 0.5), (1237, 0.8), (1003, 0.0), (300, 1.0)):
        x = scored(count)
        right = block(x, 2).argmax(dim=1), block(x, 0).argmax(dim=1)
        keep = torch.rand(count, generator=fresh_generator()) < share
        keep[-1] = share != 0  # the last batch is small: it counts by its images
        y = torch.where(keep, right[0], (right[0] + 1) % 10)
        with submission.replacing(classify=submission.probe("pixel_classes")):
            reply = submission.accuracy(None, x, y, submission.probe("pixel_score"))
        got = as_number(reply, "The result of accuracy")
        wanted = [float((guess == y).double().mean()) for guess in right]
        if any(abs(got - w) < 1e-6 for w in wanted):
            continue
        assert not any(abs(got - 100 * w) < 1e-6 for w in wanted), (
            "accuracy should be a share between 0 and 1, not in per cent."
        )
        raise AssertionError(
            "This is not the share of correct labels. Is every image counted once, "
            "also those of the last, smaller batch?"
        )


@part("accuracy")
def test_log_px_handed_on(submission):
    """accuracy should classify with the log_px that it is given."""
    x, y = scored(40), torch.arange(40) % 10
    score = submission.probe("pixel_score")
    try:
        guess, again = (submission.classify(None, x, score) for _ in range(2))
    except StudentError:
        return  # judged above: nothing is known of what accuracy should give then
    if not isinstance(guess, Tensor) or tuple(guess.shape) != (40,):
        return
    if not torch.equal(guess, again):
        return
    got = as_number(submission.accuracy(None, x, y, score), "The result of accuracy")
    assert abs(got - float((guess == y).double().mean())) < 1e-6, (
        "This is not the share of images whose label classify finds with this log_px."
    )
