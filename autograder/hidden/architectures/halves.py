"""What the layers of tasks d and g compute, and with which mistake a model differs.

The student's model gets known random weights; what it replies is compared with the
specified computation, and then with the same computation under each known mistake, so
that a failing check can say which one it is. This includes what translation tests or
the receptive field could tell: every pixel of every reply is compared.

Weights are drawn so that activations stay near 1 (see `weights`). Float32 rounding
moves a reply by less than 1e-5, the tolerance is 1e-3, and nothing else depends on
chance: a right model can't fail.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor

from autograder.hidden.architectures.weights import Weights

TOLERANCE = 1e-3


class Variant(NamedTuple):
    """A computation with the name of its mistake; "" is the specified one."""

    mistake: str
    reply: Tensor


def first_match(reply: Tensor, variants: Iterator[Variant]) -> str | None:
    """The mistake of the first variant that equals a reply; None when none does."""
    for mistake, wanted in variants:
        if wanted.shape == reply.shape and torch.allclose(
            wanted, reply, rtol=TOLERANCE, atol=TOLERANCE
        ):
            return mistake
    return None


# -------------------------------------------------------------------- encoder


def encoder_variants(weights: Weights, x: Tensor, labels: Tensor) -> Iterator[Variant]:
    """Means and log-variances side by side, (B, 4), specified and with mistakes.

    labels: one-hot (B, 10), or (B, 0) for a model without labels.
    """
    maps = labels[:, :, None, None].expand(-1, -1, 14, 14)
    nothing = torch.zeros_like(maps)
    # both orders of heads: names are free, and which is which is the student's choice
    for first in (0, 1):
        yield from _encoder_heads("", weights, x, maps, first)
    if labels.shape[1]:
        yield from _encoder_heads("", weights, x, maps, 0, labels_first=True)
        yield from _encoder_heads("", weights, x, maps, 1, labels_first=True)
        for first in (0, 1):
            yield from _encoder_heads("label ignored", weights, x, nothing, first)
            yield from _encoder_heads("corner", weights, x, _corner(maps), first)
    for mistake, options in ENCODER_MISTAKES:
        for first in (0, 1):
            yield from _encoder_heads(mistake, weights, x, maps, first, **options)


ENCODER_MISTAKES: list[tuple[str, dict]] = [
    ("no ReLU after the first convolution", {"skip": {0}}),
    ("no ReLU after the second convolution", {"skip": {1}}),
    ("no ReLU after the linear layer", {"skip": {2}}),
    ("no ReLU after the convolutions", {"skip": {0, 1}}),
    ("no ReLU in the encoder", {"skip": {0, 1, 2}}),
    ("ReLU after the heads", {"after": F.relu}),
    ("ReLU after the heads", {"after": lambda h: _relu_of(h, 0)}),
    ("ReLU after the heads", {"after": lambda h: _relu_of(h, 1)}),
    ("pooling", {"pool": F.max_pool2d}),
    ("average pooling", {"pool": F.avg_pool2d}),
    ("leaky ReLU", {"activation": F.leaky_relu}),
    ("GELU", {"activation": F.gelu}),
    ("ELU", {"activation": F.elu}),
    ("SiLU", {"activation": F.silu}),
    ("tanh", {"activation": torch.tanh}),
    ("sigmoid", {"activation": torch.sigmoid}),
    ("one head for both", {"heads": (0, 0)}),
    ("deviation", {"deviation": True}),
]


def _encoder_heads(
    mistake: str,
    weights: Weights,
    x: Tensor,
    maps: Tensor,
    first: int,
    *,
    skip: frozenset[int] | set[int] = frozenset(),
    activation: Callable[[Tensor], Tensor] = F.relu,
    after: Callable[[Tensor], Tensor] | None = None,
    pool: Callable[[Tensor, int], Tensor] | None = None,
    heads: tuple[int, int] = (0, 1),
    labels_first: bool = False,
    deviation: bool = False,
) -> Iterator[Variant]:
    def then(h: Tensor, place: int) -> Tensor:
        h = h if place in skip else activation(h)
        return pool(h, 2) if pool is not None and place < 2 else h

    stride = 1 if pool is not None else 2
    (w1, b1), (w2, b2), (w3, b3), *own = weights
    h = then(F.conv2d(x, w1, b1, stride=stride, padding=1), 0)
    h = torch.cat([maps, h] if labels_first else [h, maps], dim=1)
    h = then(F.conv2d(h, w2, b2, stride=stride, padding=1), 1)
    h = then(F.linear(h.flatten(1), w3, b3), 2)
    mean_z, logvar_z = (F.linear(h, *own[i ^ first]) for i in heads)
    if deviation:
        logvar_z = logvar_z.exp()
    reply = torch.cat([mean_z, logvar_z], dim=1)
    yield Variant(mistake, reply if after is None else after(reply))


def _relu_of(both: Tensor, which: int) -> Tensor:
    parts = list(both.split(2, dim=1))
    parts[which] = parts[which].relu()
    return torch.cat(parts, dim=1)


def _corner(maps: Tensor) -> Tensor:
    """The label at one place of the map only."""
    only = torch.zeros_like(maps)
    only[..., 0, 0] = maps[..., 0, 0]
    return only


# -------------------------------------------------------------------- decoder


def decoder_variants(weights: Weights, z: Tensor, labels: Tensor) -> Iterator[Variant]:
    """Images (B, 1, 28, 28), specified and with mistakes; labels as above."""
    joined = torch.cat([z, labels], dim=1)
    yield Variant("", _decode(weights, joined))
    if labels.shape[1]:
        yield Variant("", _decode(weights, torch.cat([labels, z], dim=1)))
        nothing = torch.cat([z, torch.zeros_like(labels)], dim=1)
        yield Variant("label ignored", _decode(weights, nothing))
    for mistake, options in DECODER_MISTAKES:
        yield Variant(mistake, _decode(weights, joined, **options))


DECODER_MISTAKES: list[tuple[str, dict]] = [
    ("no ReLU after the linear layer", {"skip": {0}}),
    ("no ReLU after the first transposed convolution", {"skip": {1}}),
    ("no ReLU after the second transposed convolution", {"skip": {2}}),
    ("no ReLU after the transposed convolutions", {"skip": {1, 2}}),
    ("no ReLU in the decoder", {"skip": {0, 1, 2}}),
    ("ReLU before the final activation", {"before": F.relu}),
    ("no final activation", {"final": lambda h: h}),
    ("ReLU at the end", {"final": F.relu}),
    ("clamp at the end", {"final": lambda h: h.clamp(0, 1)}),
    ("tanh at the end", {"final": torch.tanh}),
    ("final activation twice", {"final": lambda h: torch.sigmoid(torch.sigmoid(h))}),
    ("upsampling", {"upsample": {0, 1}}),
    ("upsampling", {"upsample": {0}}),
    ("upsampling", {"upsample": {1}}),
    ("shifted", {"shifted": True}),
    ("leaky ReLU", {"activation": F.leaky_relu}),
    ("GELU", {"activation": F.gelu}),
    ("ELU", {"activation": F.elu}),
    ("SiLU", {"activation": F.silu}),
    ("tanh", {"activation": torch.tanh}),
    ("sigmoid", {"activation": torch.sigmoid}),
]


def _decode(
    weights: Weights,
    joined: Tensor,
    *,
    skip: frozenset[int] | set[int] = frozenset(),
    activation: Callable[[Tensor], Tensor] = F.relu,
    before: Callable[[Tensor], Tensor] | None = None,
    final: Callable[[Tensor], Tensor] = torch.sigmoid,
    upsample: frozenset[int] | set[int] = frozenset(),
    shifted: bool = False,
) -> Tensor:
    def then(h: Tensor, place: int) -> Tensor:
        return h if place in skip else activation(h)

    def doubled(h: Tensor, place: int) -> Tensor:
        w, b = weights[1 + place]
        if place in upsample:
            return F.conv_transpose2d(F.interpolate(h, scale_factor=2), w, b, 1, 1)
        if shifted:
            return F.conv_transpose2d(h, w, b, stride=2)[..., :-1, :-1]
        return F.conv_transpose2d(h, w, b, stride=2, padding=1, output_padding=1)

    h = then(F.linear(joined, *weights[0]), 0).view(-1, 64, 7, 7)
    h = then(doubled(h, 0), 1)
    h = then(doubled(h, 1), 2)
    h = F.conv_transpose2d(h, *weights[3], stride=1, padding=1)
    return final(h if before is None else before(h))
