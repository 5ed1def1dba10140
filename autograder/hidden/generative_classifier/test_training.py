"""Hidden checks of task 1e, `train` and `test` (2 points); no chance is involved.

They are those of assignment `vae` (see `autograder.hidden.vae.training`), with a known
loss in place of negative_elbo.
"""

from collections.abc import Callable

from autograder.checks import part
from autograder.hidden.vae import training

POINTS = {"train": 1.0, "test": 1.0}
TASK = training.Task("train", "test", "LabelledTrainingProbe")


def run(check: Callable, submission) -> None:
    """A shared check, with the known loss behind the student's negative_elbo."""
    with submission.replacing(negative_elbo=submission.probe("probe_losses")):
        check(submission, TASK)


@part("train", stays="It tells a wrong step from gradients that add up.")
def test_one_step(submission):
    """After a batch, the parameters should move along the gradient of the total."""
    run(training.check_one_step, submission)


@part("train", stays="It names gradients that add up; in the means they can't be seen.")
def test_several_steps(submission):
    """Each batch should get its own gradients and its own step."""
    run(training.check_several_steps, submission)


@part("train")
def test_train_means(submission):
    """train should return total, l_recon and l_kl, means over the images."""
    run(training.check_train_means, submission)


@part("test")
def test_means(submission):
    """test should return total, l_recon and l_kl, means over the images."""
    run(training.check_test_means, submission)


@part("test", stays="It says that the model was trained; the means only look wrong.")
def test_leaves_model(submission):
    """test should leave the parameters of the model as they are."""
    run(training.check_test_leaves_model, submission)


@part("test")
def test_evaluation_mode(submission):
    """test should put the model into evaluation mode."""
    run(training.check_evaluation_mode, submission)


@part("test")
def test_no_gradients(submission):
    """test should record no gradients."""
    run(training.check_no_gradients, submission)
