"""Stand-ins for what a student built in earlier tasks, with known behaviour.

They take the place of the student's own model or loss while a later task is checked, so
that one mistake costs points once and the right reply is known. Nothing here is
secret and nothing answers an exercise: there is no sampling, no noise, no training.
They run where the student's code runs.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

SPAN = 3.0  # tiles show latent positions between -SPAN and SPAN
LABELS = 10


def class_numbers(y: Tensor | int, count: int) -> Tensor:
    """Labels as floats (count,), from class numbers or one-hot vectors.

    y: one label, (1,), (count,), (count, 1), or one-hot (count, 10), (1, 10).
    Raises ValueError for anything else.
    """
    y = torch.as_tensor(y)
    if y.dim() == 2 and y.shape[1] == LABELS:
        if not bool((y.sum(dim=1) == 1).all() and (y.amax(dim=1) == 1).all()):
            raise ValueError("y is (B, 10), but its rows are not one-hot")
        y = y.argmax(dim=1)
    if y.numel() not in (1, count):
        raise ValueError(f"y has shape {tuple(y.shape)} for a batch of {count}")
    if bool((y != y.long()).any() or (y < 0).any() or (y >= LABELS).any()):
        raise ValueError("labels are whole numbers from 0 to 9")
    return y.flatten().expand(count).float()


class Probe(nn.Module):
    """What all stand-ins for a VAE have in common; no randomness.

    calls: for each use of the decoder (is the model in training mode?, is a gradient
    recorded?).
    """

    latent_size = 2

    def __init__(self) -> None:
        """No call yet."""
        super().__init__()
        self.calls: list[tuple[bool, bool]] = []

    def encode(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Images (B, 1, 28, 28) -> two tensors (B, 2)."""
        return self._encode(x, torch.zeros(len(x)))

    def decode(self, z: Tensor) -> Tensor:
        """Latent positions (B, 2) -> images (B, 1, 28, 28)."""
        return self._decode(z, torch.zeros(len(z)))

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Images -> (recon_x, mean_z, logvar_z)."""
        mean_z, logvar_z = self.encode(x)
        return self.decode(self.sample_latent(mean_z, logvar_z)), mean_z, logvar_z

    def sample_latent(self, mean_z: Tensor, logvar_z: Tensor) -> Tensor:
        """No sample: the mean, moved by 1, so that a plot of samples is noticed."""
        return mean_z + 1 + 0 * logvar_z

    def _encode(self, x: Tensor, y: Tensor) -> tuple[Tensor, Tensor]:
        raise NotImplementedError

    def _decode(self, z: Tensor, y: Tensor) -> Tensor:
        raise NotImplementedError

    def _note(self, reply: Tensor) -> Tensor:
        self.calls.append((self.training, reply.requires_grad))
        return reply


class _Labelled(Probe):
    """The same with a label for each image: class numbers or one-hot vectors."""

    def encode(self, x: Tensor, y: Tensor) -> tuple[Tensor, Tensor]:  # type: ignore[override]
        """Images and labels -> two tensors (B, 2)."""
        return self._encode(x, class_numbers(y, len(x)))

    def decode(self, z: Tensor, y: Tensor) -> Tensor:  # type: ignore[override]
        """Latent positions (B, 2) and labels -> images."""
        return self._decode(z, class_numbers(y, len(z)))

    def forward(self, x: Tensor, y: Tensor) -> tuple[Tensor, Tensor, Tensor]:  # type: ignore[override]
        """Images and labels -> (recon_x, mean_z, logvar_z)."""
        mean_z, logvar_z = self.encode(x, y)
        return self.decode(self.sample_latent(mean_z, logvar_z), y), mean_z, logvar_z


class TrainingProbe(Probe):
    """A model of five parameters for `train` and `test`; every pixel is the same."""

    def __init__(self) -> None:
        """Fixed start values."""
        super().__init__()
        self.encoder_weight = nn.Parameter(torch.tensor([0.7, -0.4]))
        self.decoder_weight = nn.Parameter(torch.tensor([0.03, 0.05]))
        self.bias = nn.Parameter(torch.tensor(-0.2))

    def _encode(self, x: Tensor, y: Tensor) -> tuple[Tensor, Tensor]:
        halves = torch.stack(
            [x[..., :14].mean(dim=(1, 2, 3)), x[..., 14:].mean(dim=(1, 2, 3))], dim=1
        )
        mean_z = 20 * (halves + y[:, None] / LABELS) * self.encoder_weight
        return mean_z, torch.zeros_like(mean_z)

    def _decode(self, z: Tensor, y: Tensor) -> Tensor:
        grey = torch.sigmoid(self.bias + z @ self.decoder_weight - y / LABELS)
        return self._note(grey[:, None, None, None].expand(-1, 1, 28, 28))


class LabelledTrainingProbe(_Labelled, TrainingProbe):
    """The same for `train_cvae` and `test_cvae`."""


class PlotProbe(Probe):
    """A model whose pictures say where they come from.

    encode: the mean is told by the first two pixels, and moved by the label along z1.
    decode: tiles that `read_tile` reads.
    """

    def __init__(self) -> None:
        """One parameter, so that plots need to detach like with a real model."""
        super().__init__()
        self.one = nn.Parameter(torch.eye(2))

    def _encode(self, x: Tensor, y: Tensor) -> tuple[Tensor, Tensor]:
        mean_z = (2 * x[:, 0, 0, :2] - 1) * SPAN
        mean_z = mean_z + torch.stack([y, 0 * y], dim=1)
        return mean_z @ self.one, 0 * mean_z

    def _decode(self, z: Tensor, y: Tensor) -> Tensor:
        shade = 0.5 + (z @ self.one) / (2 * SPAN)
        tiles = torch.zeros(len(z), 1, 28, 28)
        tiles[:, 0, :14, :14] = shade[:, 0, None, None]
        tiles[:, 0, :14, 14:] = shade[:, 1, None, None]
        tiles[:, 0, 14:, 8:16] = (0.1 + 0.08 * y)[:, None, None]  # not in the middle
        tiles[:, 0, 14:, 16:] = 1.0
        return self._note(tiles)


class LabelledPlotProbe(_Labelled, PlotProbe):
    """The same for the plots of a conditional model."""


class OpenPlotProbe(PlotProbe):
    """The same for functions that give labels to every model: they are ignored."""

    def encode(self, x: Tensor, y: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """Images (B, 1, 28, 28) -> two tensors (B, 2); noted in `calls`, too."""
        mean_z, logvar_z = super().encode(x)
        return self._note(mean_z), logvar_z

    def decode(self, z: Tensor, y: Tensor | None = None) -> Tensor:
        """Latent positions (B, 2) -> images (B, 1, 28, 28)."""
        return super().decode(z)

    def forward(
        self, x: Tensor, y: Tensor | None = None
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Images -> (recon_x, mean_z, logvar_z)."""
        return super().forward(x)


def read_tile(tile: Tensor) -> tuple[float, float, float] | None:
    """(z1, z2, label) of a tile (28, 28) that a PlotProbe drew.

    The tile may have been rescaled or inverted as a whole. None when it is no upright
    tile of the probe.
    """
    paper, ink = float(tile[21, 4]), float(tile[21, 23])
    if paper == ink:
        return None
    values = (tile - paper) / (ink - paper)
    blocks = (values[:14, :14], values[:14, 14:], values[14:, 8:16])
    z1, z2, label = (float(block.mean()) for block in blocks)
    uneven = max(float(block.max() - block.min()) for block in blocks)
    if uneven > 0.02:  # tiles on their side or upside down
        return None
    return (z1 - 0.5) * 2 * SPAN, (z2 - 0.5) * 2 * SPAN, (label - 0.1) / 0.08


def sgd(model: nn.Module, rate: float) -> torch.optim.Optimizer:
    """Plain gradient descent: the parameters after a step are known."""
    return torch.optim.SGD(model.parameters(), lr=rate)


def reconstruction_loss(recon_x: Tensor, x: Tensor) -> Tensor:
    """As given in the assignment: nats per image."""
    return F.binary_cross_entropy(recon_x, x, reduction="sum") / len(x)


def penalty(mean_z: Tensor, logvar_z: Tensor) -> Tensor:
    """In place of kl_loss: a known function of the means alone, 0-d."""
    return mean_z.square().sum(dim=1).mean() / 2


def loss_function(
    recon_x: Tensor, x: Tensor, mean_z: Tensor, logvar_z: Tensor
) -> tuple[Tensor, Tensor, Tensor]:
    """(total, reconstruction, penalty), 0-d tensors."""
    l_recon, l_kl = reconstruction_loss(recon_x, x), penalty(mean_z, logvar_z)
    return l_recon + l_kl, l_recon, l_kl


def __getattr__(name: str) -> object:
    """The stand-ins of assignment `generative_classifier`, which build on these."""
    from autograder import cvae_probes

    return getattr(cvae_probes, name)


def moved_mean(mean_z: Tensor, logvar_z: Tensor) -> Tensor:
    """In place of sample_latent: no sample, the mean moved by 1."""
    return mean_z + 1


def squashed(h: Tensor) -> Tensor:
    """In place of to_pixels: any number into (0, 1)."""
    return torch.sigmoid(h)
