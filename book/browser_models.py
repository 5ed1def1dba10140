"""Models as text that a browser can read: layers, and weights in half precision.

Pictures and features are stored pixel by pixel (height, width, channel) instead of
torch's (channel, height, width), and weights with the output last, so that the
browser's innermost loop runs over neighbouring numbers.
"""

import base64
from typing import Any

import numpy as np
import torch
from torch import nn

Layer = dict[str, Any]
Shape = tuple[int, int, int]


def half(values: torch.Tensor) -> str:
    """Numbers as base64 of 16-bit floats, little-endian, in row-major order."""
    array = values.detach().cpu().numpy().astype("<f2")
    if not np.isfinite(array).all():
        raise ValueError("Some numbers are too large for 16 bits, or not numbers.")
    return base64.b64encode(array.tobytes()).decode()


def bytes_of(images: torch.Tensor) -> str:
    """Images (N, 1, 28, 28) in [0, 1] as base64 of one byte per pixel."""
    pixels = (images * 255).round().to(torch.uint8)
    return base64.b64encode(pixels.numpy().tobytes()).decode()


def rounded(model: nn.Module) -> nn.Module:
    """The same model with its weights as the browser gets them; changes `model`."""
    with torch.no_grad():
        for weights in model.parameters():
            weights.copy_(weights.half().float())
    return model


class _Writer:
    """Collects weights; each layer notes where its own begin."""

    def __init__(self) -> None:
        self._blocks: list[torch.Tensor] = []
        self._length = 0

    def put(self, values: torch.Tensor) -> int:
        start = self._length
        self._blocks.append(values.detach().flatten())
        self._length += values.numel()
        return start

    def text(self) -> str:
        return half(torch.cat(self._blocks))

    def linear(
        self, layer: nn.Linear, before: Shape | None = None, after: Shape | None = None
    ) -> Layer:
        """(out, in) -> (in, out); `before` and `after` are (C, H, W) of pictures."""
        weight: torch.Tensor = layer.weight
        bias: torch.Tensor = layer.bias
        if after is not None:
            rows = torch.arange(layer.out_features).view(after).permute(1, 2, 0)
            weight, bias = weight[rows.flatten()], bias[rows.flatten()]
        if before is not None:
            columns = torch.arange(layer.in_features).view(before).permute(1, 2, 0)
            weight = weight[:, columns.flatten()]
        return {
            "op": "linear",
            "in": layer.in_features,
            "out": layer.out_features,
            "weight": self.put(weight.T),
            "bias": self.put(bias),
        }

    def convolution(self, layer: nn.Conv2d | nn.ConvTranspose2d, side: int) -> Layer:
        """3 x 3 with stride 2 on a picture of side x side; weights (3, 3, in, out)."""
        if layer.kernel_size != (3, 3) or layer.stride != (2, 2):
            raise ValueError(f"The browser has no code for {layer}.")
        transposed = isinstance(layer, nn.ConvTranspose2d)
        order = (2, 3, 0, 1) if transposed else (2, 3, 1, 0)
        assert layer.bias is not None
        return {
            "op": "grow" if transposed else "shrink",
            "in": layer.in_channels,
            "out": layer.out_channels,
            "side": side,
            "weight": self.put(layer.weight.permute(order)),
            "bias": self.put(layer.bias),
        }

    def chain(self, layers: nn.Sequential, side: int) -> list[Layer]:
        """The layers one after another; `side` is that of the first picture."""
        written: list[Layer] = []
        modules = list(layers)
        for index, layer in enumerate(modules):
            if isinstance(layer, nn.Linear):
                before = after = None
                if index and isinstance(modules[index - 1], nn.Flatten):
                    before = (layer.in_features // side**2, side, side)
                following = modules[index + 1] if index + 1 < len(modules) else None
                if isinstance(following, nn.Unflatten):
                    channels, side, _ = following.unflattened_size  # type: ignore[misc]
                    after = (channels, side, side)
                written.append(self.linear(layer, before, after))
            elif isinstance(layer, nn.Conv2d | nn.ConvTranspose2d):
                written.append(self.convolution(layer, side))
                side = side * 2 if isinstance(layer, nn.ConvTranspose2d) else side // 2
            elif isinstance(layer, nn.ReLU):
                written.append({"op": "relu"})
            elif not isinstance(layer, nn.Flatten | nn.Unflatten):
                raise ValueError(f"The browser has no code for {layer}.")
        return written


def vae_model(model: Any, *, encoder: bool = True) -> dict[str, Any]:
    """A VAE (or a plain autoencoder of its layers), with its encoder or without.

    Raises ValueError for a layer that the browser's code does not know.
    """
    writer = _Writer()
    parts = {"decoder": writer.chain(model.decoder, side=7)}
    if encoder:
        parts["encoder"] = writer.chain(model.encoder, side=28)
        parts["mean"] = [writer.linear(model.mean)]
        parts["logvar"] = [writer.linear(model.logvar)]
    return {"latent_size": model.latent_size, "parts": parts, "weights": writer.text()}


def cvae_model(model: Any) -> dict[str, Any]:
    """A conditional VAE. Raises ValueError for a layer that the browser can't run."""
    writer = _Writer()
    code, picture = (64, 7, 7), (32, 14, 14)
    parts = {
        "linear_z": [writer.linear(model.linear_z, after=code)],
        "label_decoder": [writer.linear(model.label_decoder, after=code)],
        "decoder": writer.chain(model.decoder, side=7),
        "conv1": [writer.convolution(model.conv1, side=28)],
        "label_encoder": [writer.linear(model.label_encoder, after=picture)],
        "encoder": writer.chain(model.encoder, side=14),
        "mean": [writer.linear(model.mean)],
        "logvar": [writer.linear(model.logvar)],
    }
    return {"latent_size": model.latent_size, "parts": parts, "weights": writer.text()}
