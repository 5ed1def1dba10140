"""Models for the chapters: trained once per build, kept, and shared between pages."""

import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save
from torch import nn

import vaebook
from autograder.reference import reference, reference_digest
from vaebook.data import Mnist, load_mnist
from vaebook.training import History, fit

SPLITS = ("train", "validation", "test")
ROOT = Path(__file__).resolve().parent.parent


class TrainedError(RuntimeError):
    """One clear line: what is wrong and what to do."""


class Plan(NamedTuple):
    """How long to train: passes over the images, and images in a batch."""

    epochs: int
    batch_size: int


class Run(NamedTuple):
    """A trained model, the losses on the way, and the data that it saw."""

    model: nn.Module
    history: History
    data: Mnist


@dataclass(frozen=True)
class Configuration:
    """Everything that decides what training returns; its hash names the file."""

    kind: str
    latent_size: int
    seed: int
    epochs: int
    batch_size: int
    data: str
    code: str
    torch: str

    def name(self) -> str:
        """A file name that a person can read, made unique by a hash of all fields."""
        text = json.dumps(asdict(self), sort_keys=True)
        digest = hashlib.sha256(text.encode()).hexdigest()[:16]
        return f"{self.kind}-d{self.latent_size}-seed{self.seed}-{digest}"


def plan(kind: str, source: str) -> Plan:
    """What suits a "vae" or "cvae" on data of this `source` (see vaebook.data.Mnist).

    The sample has so few images that it needs more passes, in smaller batches.
    """
    if source == "full":
        return Plan(epochs=6 if kind == "cvae" else 5, batch_size=64)
    return Plan(epochs=10, batch_size=32)


def trained(
    kind: str, latent_size: int = 2, *, seed: int = 0, epochs: int | None = None
) -> Run:
    """A "vae" or "cvae" of the reference solution after training; kept on disk.

    The losses of training, validation and test images are recorded, in nats per image
    (binary cross-entropy of grey pixels). The first call trains, later ones read the
    file, until the solution's code, `vaebook`, this file, the data or torch changes.

    Raises TrainedError for an unknown kind, and when the models can't be kept.
    """
    recipe = _recipe(kind)
    data = _mnist()
    usual_epochs, batch_size = plan(kind, data.source)
    configuration = Configuration(
        kind=kind,
        latent_size=latent_size,
        seed=seed,
        epochs=usual_epochs if epochs is None else epochs,
        batch_size=batch_size,
        data=data.digest,
        code=code_digest(),
        torch=torch.__version__,
    )
    folder = _folder()
    with _repeatable():
        torch.manual_seed(seed)  # the initial weights
        model = recipe.model(latent_size)
        kept = _read(folder, configuration)
        if kept is not None:
            weights, history = kept
            model.load_state_dict(weights)
            return Run(model.eval(), history, data)
        history = fit(
            model,
            data,
            recipe.train,
            recipe.test,
            epochs=configuration.epochs,
            batch_size=batch_size,
            seed=seed,
            splits=SPLITS,
        )
    _write(folder, configuration, model, history)
    return Run(model.eval(), history, data)


class _Recipe(NamedTuple):
    model: Callable[[int], nn.Module]
    train: Callable[..., Any]
    test: Callable[..., Any]


def _recipe(kind: str) -> _Recipe:
    ref = reference("vae")
    if kind == "vae":
        return _Recipe(ref.VAE, ref.train, ref.test)
    if kind == "cvae":
        return _Recipe(ref.ConditionalVAE, ref.train_cvae, ref.test_cvae)
    raise TrainedError(f"There is no model {kind!r}: ask for 'vae' or 'cvae'.")


@cache
def _mnist() -> Mnist:
    return load_mnist()


def code_digest() -> str:
    """A short hash of all code that training runs: solution, `vaebook`, this file."""
    package = Path(vaebook.__file__).parent
    parts = [reference_digest("vae")]
    for path in [*sorted(package.rglob("*.py")), Path(__file__)]:
        parts.append(hashlib.sha256(path.read_bytes()).hexdigest())
    return hashlib.sha256(" ".join(parts).encode()).hexdigest()[:16]


@contextmanager
def _repeatable() -> Iterator[None]:
    """The same numbers each time, and a page that can't tell if this was trained now.

    One thread, so that sums have one order. The page's own random numbers, its threads
    and its output stay as they were; gradients are on whatever the page has set.
    """
    threads, progress = torch.get_num_threads(), os.environ.get("VAEBOOK_PROGRESS")
    torch.set_num_threads(1)
    os.environ["VAEBOOK_PROGRESS"] = "0"
    try:
        with torch.random.fork_rng(devices=[]), torch.enable_grad():
            yield
    finally:
        torch.set_num_threads(threads)
        del os.environ["VAEBOOK_PROGRESS"]
        if progress is not None:
            os.environ["VAEBOOK_PROGRESS"] = progress


def _folder() -> Path:
    """Where models are kept; made, and tried before minutes of training are lost."""
    folder = Path(os.environ.get("VAEBOOK_MODELS") or ROOT / "build" / "models")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise TrainedError(
            f"Models can't be kept in {folder} ({error.strerror}): make it writable, "
            "or set VAEBOOK_MODELS to another folder."
        ) from None
    return folder


class _Files(NamedTuple):
    weights: Path
    history: Path
    record: Path


def _files(folder: Path, configuration: Configuration) -> _Files:
    stem = configuration.name()
    endings = (".safetensors", ".history.json", ".json")
    return _Files(*(folder / f"{stem}{ending}" for ending in endings))


def _record(configuration: Configuration, files: _Files) -> dict[str, Any]:
    """What the record says when the two other files are whole and belong to it."""
    return {
        "configuration": asdict(configuration),
        "weights_sha256": _sha256(files.weights),
        "history_sha256": _sha256(files.history),
    }


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _read(
    folder: Path, configuration: Configuration
) -> tuple[dict[str, torch.Tensor], History] | None:
    """The weights and history that are kept; None when no whole run is.

    The record is written last and names the hashes of the others, so neither an
    interrupted writer nor a damaged file can be taken for a run.
    """
    files = _files(folder, configuration)
    try:
        if json.loads(files.record.read_text()) != _record(configuration, files):
            return None
        return load_file(files.weights), History.load(files.history)
    except (OSError, ValueError, SafetensorError):
        return None


def _write(
    folder: Path, configuration: Configuration, model: nn.Module, history: History
) -> None:
    files = _files(folder, configuration)
    files.record.unlink(missing_ok=True)  # it may speak for older weights
    _replace(files.weights, save(model.state_dict()))
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
