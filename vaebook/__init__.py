"""The learner's package of the course: data, training loop, metrics, plots."""

from vaebook.data import DataError, Mnist, Split, batches, load_mnist, one_hot
from vaebook.history import History
from vaebook.training import TrainingError, fit

__all__ = [
    "DataError", "History", "Mnist", "Split", "TrainingError",
    "batches", "fit", "load_mnist", "one_hot",
]  # fmt: skip
