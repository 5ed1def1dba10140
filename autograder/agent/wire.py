"""Messages between the grader and a student's process: JSON and tensors, no pickle.

A message is two lengths (8 bytes each, big-endian), a JSON text, and the tensors in the
safetensors format. Whatever the student's side sends, reading it can only give plain
values or raise WireError.
"""

import json
import math
import socket
import struct
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import safetensors.torch
import torch
from torch import Tensor

from autograder.drawing import Drawing, Picture, Points

MOST_TEXT = 16 * 2**20  # bytes of JSON
MOST_BYTES = 256 * 2**20  # bytes of tensors in a message
MOST_CHARACTERS = 4_000  # of a text in a reply
DEEPEST = 40
LENGTHS = struct.Struct(">QQ")


class WireError(Exception):
    """What came is no message, or too large."""


class Packer:
    """Turns values into JSON and a table of tensors.

    Args:
        reference: what stands for an object that can't be sent; it raises TypeError for
            one that may not be.
    """

    def __init__(self, reference: Callable[[Any], dict[str, Any]]):
        self.tensors: dict[str, Tensor] = {}
        self._reference = reference

    def pack(self, value: Any, depth: int = 0) -> Any:
        """The JSON form of a value."""
        if depth > DEEPEST:
            raise WireError("nested too deeply")
        if value is None or value is True or value is False:
            return value
        if isinstance(value, (Tensor, np.ndarray, np.generic)):
            return self._array(value)
        if isinstance(value, str):
            return str(value)[:MOST_CHARACTERS]
        if isinstance(value, int):
            return int(value)
        if isinstance(value, float):
            number = float(value)
            return number if math.isfinite(number) else {"": "float", "is": str(number)}
        if isinstance(value, (tuple, list)):
            kind = "tuple" if isinstance(value, tuple) else "list"
            return {"": kind, "items": [self.pack(v, depth + 1) for v in value]}
        if isinstance(value, dict):
            pairs = [
                [self.pack(k, depth + 1), self.pack(v, depth + 1)]
                for k, v in value.items()
            ]
            return {"": "dict", "pairs": pairs}
        if isinstance(value, (Drawing, Picture, Points)):
            fields = {k: self.pack(v, depth + 1) for k, v in vars(value).items()}
            return {"": type(value).__name__, "fields": fields}
        return {"": "object", **self._reference(value)}

    def _array(self, value: Any) -> Any:
        if isinstance(value, np.generic):
            return self.pack(value.item())
        if isinstance(value, np.ndarray):
            if value.dtype == object or value.dtype.kind in "USV":
                return self.pack(value.tolist())
            kind, tensor = "array", torch.from_numpy(np.ascontiguousarray(value))
        else:
            kind, tensor = "tensor", value.detach().to("cpu", copy=True).contiguous()
        name = str(len(self.tensors))
        self.tensors[name] = tensor
        return {"": kind, "name": name}


class Unpacker:
    """Turns JSON and a table of tensors into values.

    Args:
        resolve: what an object's reference means on this side.
    """

    def __init__(
        self, tensors: dict[str, Tensor], resolve: Callable[[dict[str, Any]], Any]
    ):
        self._tensors = tensors
        self._resolve = resolve

    def unpack(self, form: Any, depth: int = 0) -> Any:
        """The value of a JSON form; raises WireError for what `pack` never makes."""
        if depth > DEEPEST:
            raise WireError("nested too deeply")
        if isinstance(form, str) and len(form) > MOST_CHARACTERS:
            raise WireError("a text that is too long")
        if form is None or isinstance(form, (bool, int, float, str)):
            return form
        try:
            return self._composed(form, depth + 1)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise WireError(f"malformed ({type(error).__name__})") from None

    def _composed(self, form: dict[str, Any], depth: int) -> Any:
        kind = form[""]
        if kind == "float":
            return {"nan": math.nan, "inf": math.inf, "-inf": -math.inf}[form["is"]]
        if kind in ("tensor", "array"):
            tensor = self._tensors[form["name"]]
            return tensor if kind == "tensor" else tensor.numpy()
        if kind in ("list", "tuple"):
            items = [self.unpack(v, depth) for v in form["items"]]
            return items if kind == "list" else tuple(items)
        if kind == "dict":
            pairs = form["pairs"]
            return {self.unpack(k, depth): self.unpack(v, depth) for k, v in pairs}
        if kind == "object":
            return self._resolve(form)
        fields = {k: self.unpack(v, depth) for k, v in form["fields"].items()}
        return {"Drawing": Drawing, "Picture": Picture, "Points": Points}[kind](
            **fields
        )


def send(
    connection: socket.socket, value: Any, reference: Callable[[Any], dict[str, Any]]
) -> None:
    """Send one message.

    Raises WireError for a value that is too large, OSError when nobody listens.
    """
    packer = Packer(reference)
    text = json.dumps(packer.pack(value), allow_nan=False).encode()
    size = sum(t.numel() * t.element_size() for t in packer.tensors.values())
    if len(text) > MOST_TEXT or size > MOST_BYTES:
        raise WireError("too large to be sent")
    tensors = safetensors.torch.save(packer.tensors)
    connection.sendall(LENGTHS.pack(len(text), len(tensors)) + text + tensors)


def receive(connection: socket.socket, resolve: Callable[[dict[str, Any]], Any]) -> Any:
    """Wait for one message.

    Raises WireError for what is no message, EOFError when the other side has gone,
    TimeoutError when the connection's time is over.
    """
    limit = connection.gettimeout()
    end = None if limit is None else time.monotonic() + limit
    size, extra = LENGTHS.unpack(_exactly(connection, LENGTHS.size, end))
    if size > MOST_TEXT or extra > MOST_BYTES + 2**20:
        raise WireError("far too large")
    text, data = _exactly(connection, size, end), _exactly(connection, extra, end)
    try:
        form = json.loads(text)
        tensors = safetensors.torch.load(data)
    except (ValueError, RecursionError, safetensors.SafetensorError) as error:
        raise WireError(f"no message ({type(error).__name__})") from None
    return Unpacker(tensors, resolve).unpack(form)


def _exactly(connection: socket.socket, count: int, end: float | None) -> bytes:
    """So many bytes, all of them before `end` (monotonic seconds)."""
    pieces = bytearray()
    while len(pieces) < count:
        if end is not None:
            connection.settimeout(max(end - time.monotonic(), 0.001))
        piece = connection.recv(min(count - len(pieces), 2**20))
        if not piece:
            raise EOFError
        pieces += piece
    return bytes(pieces)
