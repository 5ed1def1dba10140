"""Using a student's ConditionalVAE, whichever form of labels it wants."""

from collections.abc import Callable
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from autograder.oracles import as_tensor
from autograder.submission import StudentError, StudentObject, Submission


def cvae_of(submission: Submission, latent_size: int = 2) -> StudentObject:
    """A new model of the student, in evaluation mode."""
    model: StudentObject = submission.ConditionalVAE.build(latent_size=latent_size)
    model.eval()
    return model


def with_labels(method: Any, *before: Tensor, y: Tensor) -> Any:
    """Call a method with class numbers; with one-hot vectors if it can't use them.

    before: the arguments that come before the labels. The batch must not have ten
    images: ten class numbers could pass as one one-hot vector.
    """
    try:
        return method(*before, y)
    except StudentError as error:
        try:
            return method(*before, F.one_hot(y, 10).float())
        except StudentError:
            raise error from None


def encode(model: StudentObject, x: Tensor, y: Tensor, size: int = 2) -> Tensor:
    """Means and log-variances side by side, (B, 2 * size)."""
    reply = with_labels(model.encode, x, y=y)
    if not isinstance(reply, (tuple, list)) or len(reply) != 2:
        raise StudentError("encode should return two tensors: mean_z, logvar_z.")
    mean_z = as_tensor(reply[0], (len(x), size), "mean_z")
    return torch.cat([mean_z, as_tensor(reply[1], (len(x), size), "logvar_z")], dim=1)


def decode(model: StudentObject, z: Tensor, y: Tensor) -> Tensor:
    """Images (B, 1, 28, 28)."""
    recon_x = with_labels(model.decode, z, y=y)
    return as_tensor(recon_x, (len(z), 1, 28, 28), "The result of decode")


def forward(
    model: StudentObject, x: Tensor, y: Tensor, size: int = 2
) -> tuple[Tensor, Tensor, Tensor]:
    """recon_x, mean_z, logvar_z."""
    reply = with_labels(model, x, y=y)
    if not isinstance(reply, (tuple, list)) or len(reply) != 3:
        raise StudentError(
            "forward should return three tensors: recon_x, mean_z, logvar_z."
        )
    return (
        as_tensor(reply[0], (len(x), 1, 28, 28), "recon_x"),
        as_tensor(reply[1], (len(x), size), "mean_z"),
        as_tensor(reply[2], (len(x), size), "logvar_z"),
    )


class AsVae:
    """The student's ConditionalVAE under the name VAE, for the checks of task 10.2a."""

    def __init__(self, submission: Submission):
        """Take the class of a submission."""
        self.VAE = submission.ConditionalVAE


def fails(check: Callable[[Any], None], submission: Any) -> bool:
    """True when a check of VAE fails: the mistake has cost points there."""
    try:
        check(submission)
    except AssertionError:
        return True
    return False


def carried_forward(check: Callable[[Any], None], submission: Submission) -> None:
    """Run a check of VAE on ConditionalVAE, unless VAE fails it too."""
    try:
        check(AsVae(submission))
    except AssertionError:
        if not fails(check, submission):
            raise
