"""Hidden checks of task g, `ConditionalConvVAE` (4 points).

As in task d. What was copied from ConvVAE with a mistake has cost points there: here
only the label is judged then. Whether the label's channels come before or after the
others makes no difference to what the model can do, so both orders are accepted.
"""

from collections.abc import Callable

from autograder.checks import part
from autograder.hidden.architectures import models
from autograder.hidden.architectures.layers import differences, joined_as_asked
from autograder.hidden.architectures.messages import message
from autograder.hidden.architectures.weights import NotComparableError
from autograder.submission import StudentError

POINTS = {"layers": 1.0, "encoder": 1.5, "decoder": 1.5}
NAME, LABELS = "ConditionalConvVAE", 10
ABOUT_LABELS = ("label ignored", "corner")


@part("layers")
def test_layers(submission):
    """The model should have exactly the layers of the table, with their parameters."""
    model = models.build(submission, NAME)
    problem = differences(model, LABELS)
    if not problem:
        return
    try:
        plain = models.build(submission, "ConvVAE")
        carried = bool(differences(plain, 0)) and joined_as_asked(model, plain)
    except StudentError:
        carried = False
    assert carried, problem


@part("layers", stays="It names shared weights; the counts only look wrong.")
def test_own_weights(submission):
    """Each layer should have weights of its own."""
    problem = models.sharing_problem(submission, NAME, LABELS)
    assert not problem or carried(models.sharing_problem, submission), problem


@part("layers")
def test_latent_size(submission):
    """The model should have as many latent dimensions as it is asked for."""
    problem = models.latent_size_problem(submission, NAME, LABELS)
    assert not problem or carried(models.latent_size_problem, submission), problem


@part("encoder")
def test_encoder_joins_the_label(submission):
    """The encoder should read the label behind its first convolution."""
    check_half(submission, "encoder")


@part("decoder")
def test_decoder_joins_the_label(submission):
    """The decoder should read the label together with z."""
    check_half(submission, "decoder")


@part("decoder")
def test_forward(submission):
    """Called with images and labels, the model should use the labels in both halves."""
    with models.own_activation_known(submission):
        models.check_forward(models.build(submission, NAME), LABELS)


@part("decoder")
def test_gradients(submission):
    """A gradient should flow from the images through the decoder."""
    with models.own_activation_known(submission):
        problem = models.gradient_problem(submission, NAME, LABELS)
        assert not problem or carried(models.gradient_problem, submission), problem


def carried(problem_of: Callable[..., str], submission) -> bool:
    """Has ConvVAE the same problem? Then it has cost its points there."""
    try:
        return bool(problem_of(submission, "ConvVAE", 0))
    except StudentError:
        return False


def check_half(submission, half: str) -> None:
    """A half computes what the table says, or repeats a mistake of ConvVAE."""
    find = {"encoder": models.encoder_mistake, "decoder": models.decoder_mistake}[half]
    with models.own_activation_known(submission):
        try:
            mistake = find(models.build(submission, NAME), LABELS)
            problem = message(mistake, half)
        except NotComparableError as error:
            mistake, problem = None, str(error)
        if mistake == "":
            return
        before = models.known_mistake(submission, "ConvVAE", 0, half)
        repeated = before == (models.UNKNOWN if mistake is None else mistake)
        assert repeated and mistake not in ABOUT_LABELS, problem
        if mistake is None:
            model = models.build(submission, NAME)
            plain = models.build(submission, "ConvVAE")
            assert joined_as_asked(model, plain), problem
            assert models.uses_label(model, half), message("label ignored", half)
