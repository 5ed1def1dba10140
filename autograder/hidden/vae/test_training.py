"""Hidden checks of task 10.4a, `train` and `test` (2 points).

What they do, and why no right answer fails by chance, stands in `training`.
"""

from autograder.checks import part
from autograder.hidden.vae import training

POINTS = {"train": 1.0, "test": 1.0}
TASK = training.Task("train", "test", "TrainingProbe")


@part("train", stays="It tells a wrong step from gradients that add up.")
def test_one_step(submission):
    """After a batch, the parameters should move along the total loss's gradient."""
    training.check_one_step(submission, TASK)


@part("train", stays="It names gradients that add up; in the means they can't be seen.")
def test_several_steps(submission):
    """Each batch should get its own gradients and its own step."""
    training.check_several_steps(submission, TASK)


@part("train", stays="It is all that sees wrong means of right steps.")
def test_train_means(submission):
    """train should return three means over the images: total, L_R, L_KL."""
    training.check_train_means(submission, TASK)


@part("test")
def test_means(submission):
    """test should return three means over the images: total, L_R, L_KL."""
    training.check_test_means(submission, TASK)


@part("test", stays="It says that the model was trained; the means only look wrong.")
def test_leaves_model(submission):
    """test should leave the parameters of the model as they are."""
    training.check_test_leaves_model(submission, TASK)


@part("test")
def test_evaluation_mode(submission):
    """test should put the model into evaluation mode."""
    training.check_evaluation_mode(submission, TASK)


@part("test")
def test_no_gradients(submission):
    """test should record no gradients."""
    training.check_no_gradients(submission, TASK)
