"""Known weights for a student's model, and which of them belong to which layer."""

import torch
from torch import Tensor

from autograder.hidden.architectures.layers import Layer, Shape, State, table
from autograder.oracles import normal
from autograder.submission import StudentError, StudentObject

HALF = {"encoder": slice(0, 5), "decoder": slice(5, 9)}  # rows of the table
Weights = list[tuple[Tensor, Tensor]]


class NotComparableError(StudentError):
    """A model works, but its layers are not those of the table."""


def known_weights(model: StudentObject, generator: torch.Generator) -> State:
    """New random parameters for a model, by their names; its other state stays."""
    state: State = dict(model.state_dict())
    for key, value in state.items():
        if value.is_floating_point() and "running_" not in key:  # not batch norm's
            shape = tuple(value.shape)
            scale = 1.5 / max(_inputs(shape), 1) ** 0.5 if len(shape) > 1 else 0.3
            state[key] = normal(*shape, scale=scale, generator=generator)
    model.load_state_dict(state)
    return dict(model.state_dict())  # what was tied is equal again


def shares_weights(model: StudentObject, generator: torch.Generator) -> bool:
    """Have two layers the same parameters? Then not all keep what they are given."""
    given = {
        key: normal(*value.shape, generator=generator)
        if value.is_floating_point()
        else value
        for key, value in model.state_dict().items()
    }
    model.load_state_dict(given)
    return any(not torch.equal(v, given[k]) for k, v in model.state_dict().items())


def all_positive(model: StudentObject, generator: torch.Generator) -> None:
    """Small positive weights: no ReLU is closed, every input reaches every output."""
    state: State = dict(model.state_dict())
    for key, value in state.items():
        if value.is_floating_point():
            shape = tuple(value.shape)
            size = torch.rand(shape, generator=generator) + 0.5
            state[key] = size / max(_inputs(shape), 1) if len(shape) > 1 else size / 10
    model.load_state_dict(state)


def weights_of(state: State, labels: int, half: str) -> Weights:
    """(weight, bias) of each row of the table that belongs to a half.

    One layer for both heads counts as two, a last convolution as a transposed one. Of
    layers of equal shapes those count that were made last: a subclass may inherit some
    that it does not use, which is not judged here.
    Raises NotComparableError when a row has none.
    """
    free: dict[tuple[Shape, Shape], Weights] = {}
    for key, weight in state.items():
        bias = state.get(f"{key.removesuffix('weight')}bias")
        if key.endswith("weight") and bias is not None:
            for w, b in _as_rows(weight, bias):
                shapes = (tuple(w.shape), tuple(b.shape))
                free.setdefault(shapes, []).append((w, b))
    found = []
    for layer in table(labels)[HALF[half]]:
        own = free.get((layer.weight, layer.bias))
        if not own:
            raise NotComparableError(_not_comparable(half, layer))
        found.append(own.pop())
    return found


def _inputs(shape: Shape) -> int:
    """Inputs of one output, roughly: for the scale of its weights."""
    return 3136 if shape == (14, 3136) else torch.Size(shape[1:]).numel()


def _as_rows(weight: Tensor, bias: Tensor) -> Weights:
    """A layer as rows of the table that compute the same."""
    if tuple(weight.shape) == (1, 32, 3, 3):  # stride 1: a convolution does it, too
        return [(weight.flip(2, 3).transpose(0, 1), bias)]
    if tuple(weight.shape) == (4, 14):
        return list(zip(weight.split(2), bias.split(2), strict=True))
    return [(weight, bias)]


def _not_comparable(half: str, layer: Layer) -> str:
    return (
        f"The {half}'s layers are not those of the table ({layer.title} is missing), "
        "so what it computes can't be compared."
    )
