"""Stand-ins for assignment `generative_classifier`: linear models, made-up functions.

Reached as `autograder.probes.<name>`. As there: nothing here is secret, nothing answers
an exercise. The made-up functions take the place of what a student wrote in an earlier
task; they have its signature and are nothing like its answer.
"""

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn

from autograder.probes import LABELS, LabelledPlotProbe, class_numbers

PIXELS = 784
SHARPNESS = 8.0  # of `bump_likelihood`


class LinearProbe(nn.Module):
    """A conditional model in which everything is linear in x, z and the one-hot label.

    logits = bias + gain z + label_gain y (PIXELS); mean = mean_x x + mean_y y;
    log-variance = logvar + logvar_x x. Settings that are left out are 0.
    sample_latent has no noise: mean + 1 + logvar / 2.
    """

    bias: nn.Parameter
    gain: nn.Parameter
    label_gain: nn.Parameter
    mean_x: nn.Parameter
    mean_y: nn.Parameter
    logvar: nn.Parameter
    logvar_x: nn.Parameter

    def __init__(self, latent_size: int, **settings: Tensor) -> None:
        """Settings: bias (PIXELS,), gain (PIXELS, d), label_gain (PIXELS, LABELS),
        mean_x (PIXELS, d), mean_y (LABELS, d), logvar (d,), logvar_x (PIXELS, d).
        """
        super().__init__()
        d = latent_size
        self.latent_size = latent_size
        shapes = {
            "bias": (PIXELS,), "gain": (PIXELS, d), "label_gain": (PIXELS, LABELS),
            "mean_x": (PIXELS, d), "mean_y": (LABELS, d),
            "logvar": (d,), "logvar_x": (PIXELS, d),
        }  # fmt: skip
        for name, shape in shapes.items():
            value = settings.get(name, torch.zeros(shape)).expand(shape).clone()
            setattr(self, name, nn.Parameter(value))

    def encode(self, x: Tensor, y: Tensor) -> tuple[Tensor, Tensor]:
        """Images and labels -> mean_z, logvar_z (B, latent_size)."""
        flat = x.flatten(1)
        mean_z = flat @ self.mean_x + _one_hot(y, len(x)) @ self.mean_y
        return mean_z, self.logvar + flat @ self.logvar_x

    def sample_latent(self, mean_z: Tensor, logvar_z: Tensor) -> Tensor:
        """See the class."""
        return mean_z + 1 + logvar_z / 2

    def decode_logits(self, z: Tensor, y: Tensor) -> Tensor:
        """Latent positions and labels -> logits (B, 1, 28, 28)."""
        logits = self.bias + z @ self.gain.T + _one_hot(y, len(z)) @ self.label_gain.T
        return logits.reshape(-1, 1, 28, 28)

    def decode(self, z: Tensor, y: Tensor) -> Tensor:
        """The probabilities that belong to the logits."""
        return 1 / (1 + (-self.decode_logits(z, y)).exp())

    def forward(self, x: Tensor, y: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Images and labels -> (recon_x, mean_z, logvar_z)."""
        mean_z, logvar_z = self.encode(x, y)
        return self.decode(self.sample_latent(mean_z, logvar_z), y), mean_z, logvar_z


class NoisyLinearProbe(LinearProbe):
    """The same, but z is drawn from the normal distribution, without gradients."""

    def sample_latent(self, mean_z: Tensor, logvar_z: Tensor) -> Tensor:
        """One draw for each element."""
        return torch.normal(mean_z.detach(), (logvar_z.detach() / 2).exp())


def _one_hot(y: Tensor, count: int) -> Tensor:
    return torch.eye(LABELS)[class_numbers(y, count).long()]


class LogitPlotProbe(LabelledPlotProbe):
    """A LabelledPlotProbe that can also be asked for logits."""

    def decode_logits(self, z: Tensor, y: Tensor) -> Tensor:
        """Infinite for pure black and white."""
        return torch.logit(self.decode(z, y))


def flat_likelihood(model: Any, x: Tensor, z: Tensor, y: Tensor) -> Tensor:
    """In place of log_likelihood: the same for each z. Shapes may broadcast."""
    return -3 - 0.1 * x.sum(dim=(-3, -2, -1)) - _numbers(y) + 0 * z.sum(dim=-1)


def tilted_likelihood(model: Any, x: Tensor, z: Tensor, y: Tensor) -> Tensor:
    """In place of log_likelihood: linear in z."""
    return flat_likelihood(model, x, z, y) + 5 * z.sum(dim=-1)


def bump_likelihood(model: Any, x: Tensor, z: Tensor, y: Tensor) -> Tensor:
    """In place of log_likelihood: a bump in z, around `bump_centre`."""
    d = z.shape[-1]
    apart = (z - bump_centre(x, y, d)).square().sum(dim=-1)
    return -50 - _numbers(y) - SHARPNESS / 2 * apart


def bump_centre(x: Tensor, y: Tensor, latent_size: int) -> Tensor:
    """Where the bump of an image and a label is: (..., latent_size)."""
    return 2 * x[..., 0, 0, :latent_size] + 0.1 * _numbers(y)[..., None]


def _numbers(y: Tensor) -> Tensor:
    if y.is_floating_point() and y.dim() > 1 and y.shape[-1] == LABELS:
        return y.argmax(dim=-1).float()
    return y.float()


def squares(mean_z: Tensor, logvar_z: Tensor) -> Tensor:
    """In place of kl_divergence: something else, per image (B,)."""
    return 3 * mean_z.square().sum(dim=1)


def stacked(function: Callable[..., Any], *args: Any) -> Tensor:
    """Several results as one tensor, so that gradients can be asked for."""
    return torch.stack(tuple(function(*args)))


def probe_losses(model: nn.Module, x: Tensor, y: Tensor) -> tuple[Tensor, ...]:
    """In place of negative_elbo, for a LabelledTrainingProbe."""
    from autograder.probes import loss_function

    recon_x, mean_z, logvar_z = model(x, y)
    return loss_function(recon_x, x, mean_z, logvar_z)


def other_grid(size: int = 21, limit: float = 3.0) -> Tensor:
    """In place of latent_grid: the positions in an order that suits no picture."""
    ticks = torch.linspace(-limit, limit, size)
    return torch.cartesian_prod(ticks, ticks)


def pixel_weights(model: Any, x: Tensor, y: Tensor, k: int) -> Tensor:
    """In place of log_importance_weights: (k, B) told by the first k pixels."""
    return x.flatten(1)[:, :k].T.contiguous()


def pixel_score(model: Any, x: Tensor, y: Tensor) -> Tensor:
    """A `log_px`: the score of label y is told by pixel y."""
    return x.flatten(1).gather(1, class_numbers(y, len(x)).long()[:, None])[:, 0]


def pixel_posterior(model: Any, x: Tensor, log_px: Any = None) -> Tensor:
    """In place of log_posterior: pixels 10 to 19."""
    return x.flatten(1)[:, 10:20]


def pixel_classes(model: Any, x: Tensor, log_px: Any = None) -> Tensor:
    """In place of classify: the largest of pixels 20 to 29."""
    return x.flatten(1)[:, 20:30].argmax(dim=1)


def token_plot(model: Any, label: int, size: int = 21, limit: float = 3.0) -> Any:
    """In place of plot_latent: a picture whose grey value tells the label."""
    import matplotlib.pyplot as plt

    _, axes = plt.subplots()
    axes.imshow(torch.full((28, 28), int(label) / LABELS).numpy(), vmin=0, vmax=1)
    return axes


def token_scatter(model: Any, x: Tensor, y: Tensor) -> Any:
    """In place of scatter_latent: points told by two pixels of each image."""
    import matplotlib.pyplot as plt

    _, axes = plt.subplots()
    axes.scatter(x[:, 0, 0, 0].numpy(), x[:, 0, 0, 1].numpy(), c=y.numpy())
    return axes
