"""Hidden checks of task d, `ConvVAE` (3 points).

Layers by their exact shapes, then both halves with known weights against the specified
computation (see `halves`): deterministic up to float32 rounding. `to_pixels` and
`sample_latent`, which were judged in assignment `vae`, are replaced by ours.

test_grey_at_the_start kills nothing that test_decoder_computes does not: it stays
because it needs no particular layers, and gives the closed form that students know.
"""

from autograder.checks import part
from autograder.hidden.architectures import models
from autograder.hidden.architectures.layers import differences
from autograder.hidden.architectures.messages import message

POINTS = {"layers": 1.0, "encoder": 1.0, "decoder": 1.0}
NAME, LABELS = "ConvVAE", 0


@part("layers", stays="It names the layer that is missing or too much.")
def test_layers(submission):
    """The model should have exactly the layers of the table, with their parameters."""
    problem = differences(models.build(submission, NAME), LABELS)
    assert not problem, problem


@part("layers")
def test_own_weights(submission):
    """Each layer should have weights of its own."""
    problem = models.sharing_problem(submission, NAME, LABELS)
    assert not problem, problem


@part("layers")
def test_latent_size(submission):
    """The model should have as many latent dimensions as it is asked for."""
    problem = models.latent_size_problem(submission, NAME, LABELS)
    assert not problem, problem


@part("encoder")
def test_encoder_computes(submission):
    """The encoder should compute what the table says."""
    mistake = models.encoder_mistake(models.build(submission, NAME), LABELS)
    assert mistake == "", message(mistake, "encoder")


@part("decoder")
def test_decoder_computes(submission):
    """The decoder should compute what the table says."""
    with models.own_activation_known(submission):
        mistake = models.decoder_mistake(models.build(submission, NAME), LABELS)
    assert mistake == "", message(mistake, "decoder")


@part("decoder", stays="It needs no layer to be as specified.")
def test_grey_at_the_start(submission):
    """With all weights zero, any image should cost 784 ln 2 nats."""
    with models.own_activation_known(submission):
        models.check_grey(models.build(submission, NAME), LABELS)


@part("decoder")
def test_forward(submission):
    """Called with images, the model should return recon_x, mean_z, logvar_z."""
    with models.own_activation_known(submission):
        models.check_forward(models.build(submission, NAME), LABELS)


@part("decoder")
def test_gradients(submission):
    """A gradient should flow from the images through the decoder."""
    with models.own_activation_known(submission):
        problem = models.gradient_problem(submission, NAME, LABELS)
    assert not problem, problem
