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
from safetensors.torch import load, save
from torch import nn

import vaebook
from autograder.reference import reference, reference_digest
from vaebook.data import Mnist, load_mnist
from vaebook.training import History, fit

SPLITS = ("train", "validation", "test")
# Passes over the training images, enough for the curves to become flat. The sample
# has so few images that it needs more passes.
EPOCHS = {("vae", "full"): 4, ("cvae", "full"): 4}
EPOCHS_OF_A_SMALL_SET = 20
ROOT = Path(__file__).resolve().parent.parent


class TrainedError(RuntimeError):
    """One clear line: what is wrong and what to do."""


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
    data: str
    code: str
    torch: str

    def name(self) -> str:
        """A file name that a person can read, made unique by a hash of all fields."""
        text = json.dumps(asdict(self), sort_keys=True)
        digest = hashlib.sha256(text.encode()).hexdigest()[:16]
        return f"{self.kind}-d{self.latent_size}-seed{self.seed}-{digest}"


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
    data = _data()
    if epochs is None:
        epochs = EPOCHS.get((kind, data.source), EPOCHS_OF_A_SMALL_SET)
    configuration = Configuration(
        kind, latent_size, seed, epochs, data.digest, code_digest(), torch.__version__
    )
    torch.manual_seed(seed)  # the initial weights
    model = recipe.model(latent_size)
    folder = _folder()
    history = _read(folder, configuration, model)
    if history is None:
        with _deterministic():
            history = fit(
                model,
                data,
                recipe.train,
                recipe.test,
                epochs=epochs,
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
    recipes = {
        "vae": lambda: _Recipe(ref.VAE, ref.train, ref.test),
        "cvae": lambda: _Recipe(ref.ConditionalVAE, ref.train_cvae, ref.test_cvae),
    }
    if kind not in recipes:
        raise TrainedError(f"There is no model {kind!r}: ask for {sorted(recipes)}.")
    return recipes[kind]()


@cache
def _data() -> Mnist:
    return load_mnist()


def code_digest() -> str:
    """A short hash of all code that training runs: solution, `vaebook`, this file."""
    package = Path(vaebook.__file__).parent
    parts = [reference_digest("vae")]
    for path in [*sorted(package.rglob("*.py")), Path(__file__)]:
        parts.append(hashlib.sha256(path.read_bytes()).hexdigest())
    return hashlib.sha256(" ".join(parts).encode()).hexdigest()[:16]


@contextmanager
def _deterministic() -> Iterator[None]:
    """One thread, so that sums have one order; gradients, whatever the page set."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        with torch.enable_grad():
            yield
    finally:
        torch.set_num_threads(threads)


def _folder() -> Path:
    """Where models are kept; made, and tried before minutes of training are lost."""
    folder = Path(os.environ.get("VAEBOOK_MODELS") or ROOT / "build" / "models")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise TrainedError(
            f"Models can't be kept in {folder} ({error.strerror}): make it writable, or "
            "set VAEBOOK_MODELS to another folder."
        ) from None
    return folder


def _read(
    folder: Path, configuration: Configuration, model: nn.Module
) -> History | None:
    """Fills `model` and returns its history; None when no whole, fitting run is kept.

    The JSON file is written last and names the hash of the weights, so neither an
    interrupted writer nor a damaged file can be taken for a run.
    """
    weights_file, record_file, history_file = _files(folder, configuration)
    try:
        record = json.loads(record_file.read_text())
        weights = weights_file.read_bytes()
        kept_history = history_file.read_bytes()
        if record != _record(configuration, weights, kept_history):
            return None
        model.load_state_dict(load(weights))
        return History.load(history_file)
    except (OSError, ValueError, KeyError, RuntimeError, SafetensorError):
        return None


def _write(
    folder: Path, configuration: Configuration, model: nn.Module, history: History
) -> None:
    weights_file, record_file, history_file = _files(folder, configuration)
    weights = save({k: v.contiguous() for k, v in model.state_dict().items()})
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        history.save(Path(scratch) / "history.json")
        kept_history = (Path(scratch) / "history.json").read_bytes()
    record = json.dumps(_record(configuration, weights, kept_history), indent=1)
    _replace(weights_file, weights)
    _replace(history_file, kept_history)
    _replace(record_file, record.encode())


def _files(folder: Path, configuration: Configuration) -> tuple[Path, Path, Path]:
    stem = configuration.name()
    return (
        folder / f"{stem}.safetensors",
        folder / f"{stem}.json",
        folder / f"{stem}.history.json",
    )


def _record(
    configuration: Configuration, weights: bytes, history: bytes
) -> dict[str, Any]:
    return {
        "configuration": asdict(configuration),
        "weights_sha256": hashlib.sha256(weights).hexdigest(),
        "history_sha256": hashlib.sha256(history).hexdigest(),
    }


def _replace(path: Path, content: bytes) -> None:
    """Writes a file so that it is there whole or not at all."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
