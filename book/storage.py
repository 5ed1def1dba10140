"""Trained models on disk: whole or not at all, and only while they are true."""

import hashlib
import json
import os
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, NamedTuple

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save

from vaebook.training import History

ROOT = Path(__file__).resolve().parent.parent


class TrainedError(RuntimeError):
    """One clear line: what is wrong and what to do."""


@dataclass(frozen=True)
class Configuration:
    """Everything that decides what training returns; its hash names the file."""

    kind: str
    latent_size: int
    seed: int
    epochs: int
    batch_size: int
    objective: str
    data: str
    code: str
    torch: str

    def name(self) -> str:
        """A file name that a person can read, made unique by a hash of all fields."""
        text = json.dumps(asdict(self), sort_keys=True)
        digest = hashlib.sha256(text.encode()).hexdigest()[:16]
        return f"{self.kind}-d{self.latent_size}-seed{self.seed}-{digest}"


def folder() -> Path:
    """Where models are kept; made, and tried before minutes of training are lost.

    Raises TrainedError when nothing can be written there.
    """
    place = Path(os.environ.get("VAEBOOK_MODELS") or ROOT / "build" / "models")
    try:
        place.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=place):
            pass
    except OSError as error:
        raise TrainedError(
            f"Models can't be kept in {place} ({error.strerror}): make it writable, "
            "or set VAEBOOK_MODELS to another folder."
        ) from None
    return place


class _Files(NamedTuple):
    weights: Path
    history: Path
    record: Path


def _files(place: Path, configuration: Configuration) -> _Files:
    stem = configuration.name()
    endings = (".safetensors", ".history.json", ".json")
    return _Files(*(place / f"{stem}{ending}" for ending in endings))


def _record(configuration: Configuration, files: _Files) -> dict[str, Any]:
    """What the record says when the two other files are whole and belong to it."""
    return {
        "configuration": asdict(configuration),
        "weights_sha256": _sha256(files.weights),
        "history_sha256": _sha256(files.history),
    }


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def read(
    place: Path, configuration: Configuration
) -> tuple[dict[str, torch.Tensor], History] | None:
    """The weights and history that are kept; None when no whole run is.

    The record is written last and names the hashes of the others, so neither an
    interrupted writer nor a damaged file can be taken for a run.
    """
    files = _files(place, configuration)
    try:
        if json.loads(files.record.read_text()) != _record(configuration, files):
            return None
        return load_file(files.weights), History.load(files.history)
    except (OSError, ValueError, SafetensorError):
        return None


def write(
    place: Path,
    configuration: Configuration,
    weights: dict[str, torch.Tensor],
    history: History,
) -> None:
    """Keep a run: its weights, its history, and last the record of both."""
    files = _files(place, configuration)
    files.record.unlink(missing_ok=True)  # it may speak for older weights
    _replace(files.weights, save(weights))
    history.save(files.history)
    record = json.dumps(_record(configuration, files), indent=1)
    _replace(files.record, record.encode())


def _replace(path: Path, content: bytes) -> None:
    """Writes a file so that it is there whole or not at all."""
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
