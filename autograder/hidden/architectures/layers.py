"""The layers of a student's model, and how they differ from the table of the task.

A layer is known by the shapes of its weight and bias: names are the student's own.
"""

import math
from collections import Counter
from dataclasses import dataclass

from torch import Tensor

from autograder.submission import StudentError, StudentObject

Shape = tuple[int, ...]
State = dict[str, Tensor]


@dataclass(frozen=True)
class Layer:
    """What a layer does, in words of the task, and the shapes of its parameters."""

    title: str
    weight: Shape
    bias: Shape

    @property
    def count(self) -> int:
        """Number of parameters."""
        return math.prod(self.weight) + math.prod(self.bias)

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """What identifies the layer."""
        return (self.weight, self.bias)


def table(labels: int, latent_size: int = 2) -> list[Layer]:
    """The layers of task d (labels = 0) or g (labels = 10, joined in both halves)."""
    second, joined = 32 + labels, latent_size + labels
    return [
        Layer("the convolution 1 → 32", (32, 1, 3, 3), (32,)),
        Layer(f"the convolution {second} → 64", (64, second, 3, 3), (64,)),
        Layer("the encoder's linear layer 3136 → 14", (14, 3136), (14,)),
        Layer(f"the first head 14 → {latent_size}", (latent_size, 14), (latent_size,)),
        Layer(f"the second head 14 → {latent_size}", (latent_size, 14), (latent_size,)),
        Layer(f"the decoder's linear layer {joined} → 3136", (3136, joined), (3136,)),
        Layer("the transposed convolution 64 → 64", (64, 64, 3, 3), (64,)),
        Layer("the transposed convolution 64 → 32", (64, 32, 3, 3), (32,)),
        Layer("the transposed convolution 32 → 1", (32, 1, 3, 3), (1,)),
    ]


def layers_of(model: StudentObject) -> dict[str, tuple[Shape, ...]]:
    """Name of each layer with parameters -> the shapes of its weight, bias, others.

    Raises StudentError for a model without a state.
    """
    state = model.state_dict()
    if not isinstance(state, dict) or not state:
        raise StudentError("The model has no parameters: are its layers in __init__?")
    found: dict[str, list[Shape]] = {}
    for key, value in state.items():
        name = key.rpartition(".")[0]
        found.setdefault(name, []).append(tuple(value.shape))
    return {name: tuple(shapes) for name, shapes in found.items()}


def differences(model: StudentObject, labels: int, latent_size: int = 2) -> str:
    """How a model's layers differ from the table, for the student: "" if they don't."""
    own = layers_of(model)
    spare = Counter(own.values())
    missing = []
    for layer in table(labels, latent_size):
        if spare[layer.shapes]:
            spare[layer.shapes] -= 1
        else:
            missing.append(f"{layer.title} ({layer.count:,} parameters)")
    extra = []
    for name, shapes in own.items():
        if spare[shapes]:
            spare[shapes] -= 1
            count = sum(math.prod(shape) for shape in shapes)
            extra.append(f"`{name}` ({count:,} parameters)")
    parts = []
    if missing:
        parts.append(f"The model lacks {', '.join(missing)}.")
    if extra:
        parts.append(f"Not in the table: {', '.join(extra)}.")
    return " ".join(parts)


def joined_as_asked(conditional: StudentObject, plain: StudentObject) -> bool:
    """Do two models differ in the two layers that read the label, and there by ten?

    So a model with labels can be right although it repeats another mistake of the plain
    one, which has cost its points there.
    """
    with_y = Counter(layers_of(conditional).values())
    without = Counter(layers_of(plain).values())
    new = sorted((with_y - without).elements(), key=_dimensions)
    old = sorted((without - with_y).elements(), key=_dimensions)
    return (
        [_dimensions(layer) for layer in old] == [2, 4]
        and len(new) == 2
        and all(
            len(a) == len(b) and _ten_more(a[0], b[0]) and a[1:] == b[1:]
            for a, b in zip(new, old, strict=False)
        )
    )


def _dimensions(layer: tuple[Shape, ...]) -> int:
    """2 for a linear layer, 4 for a convolution."""
    return len(layer[0])


def _ten_more(new: Shape, old: Shape) -> bool:
    """Ten more inputs, and not of the layer that reads the image (one channel)."""
    return old[1] > 1 and new == (old[0], old[1] + 10, *old[2:])
