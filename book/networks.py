"""Models beside the reference solution's, for comparisons: its losses fit them too."""

from typing import Any

import torch
from torch import nn
from torch.nn.functional import conv2d

from autograder.reference import reference

VAE: Any = reference("vae").VAE
WIDTH = 61  # hidden units: with 2 latent dimensions, about as many parameters as VAE


class DenseVAE(VAE):
    """A VAE of linear layers only: 784 -> width -> latent_size -> width -> 784."""

    def __init__(self, latent_size: int = 2, width: int = WIDTH) -> None:
        nn.Module.__init__(self)
        self.latent_size = latent_size
        self.encoder = nn.Sequential(nn.Flatten(), nn.Linear(784, width), nn.ReLU())
        self.mean = nn.Linear(width, latent_size)
        self.logvar = nn.Linear(width, latent_size)
        self.decoder = nn.Sequential(
            nn.Linear(latent_size, width),
            nn.ReLU(),
            nn.Linear(width, 784),
            nn.Unflatten(1, (1, 28, 28)),
        )


class ContextVAE(DenseVAE):
    """A DenseVAE whose decoder also sees, for each pixel, its neighbours before it.

    "Before" is the order of reading: the rows above, and to the left in the same row,
    at most two pixels away. The decoder is then so strong that it can do without z.
    """

    def __init__(self, latent_size: int = 2, width: int = WIDTH) -> None:
        super().__init__(latent_size, width)
        self.context = nn.Conv2d(1, 8, kernel_size=5, padding=2)
        self.mix = nn.Conv2d(8, 1, kernel_size=1)
        before = torch.zeros(5, 5)
        before[:2] = 1
        before[2, :2] = 1
        self.register_buffer("before", before)

    def draw(self, z: torch.Tensor, x: torch.Tensor) -> torch.Tensor:
        """Each pixel's probability of ink given z (B, d) and the pixels of x before it.

        x and the result are (B, 1, 28, 28).
        """
        seen = conv2d(
            x, self.context.weight * self.before, self.context.bias, padding=2
        )
        return torch.sigmoid(self.decoder(z) + self.mix(torch.relu(seen)))

    def forward(self, x: torch.Tensor) -> tuple[torch.Tensor, ...]:
        """Image -> (recon_x, mean_z, logvar_z), as in VAE."""
        mean_z, logvar_z = self.encode(x)
        return self.draw(self.sample_latent(mean_z, logvar_z), x), mean_z, logvar_z


class Autoencoder(VAE):
    """The VAE's layers without its noise: z is the encoder's mean."""

    def sample_latent(
        self, mean_z: torch.Tensor, logvar_z: torch.Tensor
    ) -> torch.Tensor:
        """The mean; the log-variance plays no part."""
        return mean_z + 0 * logvar_z
