"""What a training run measured: kept, printed, drawn, saved."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from matplotlib.figure import Figure

TERMS = ("total", "reconstruction", "kl")
SPLITS = ("train", "validation", "test")
SPLIT_NAMES = {"train": "training", "validation": "validation", "test": "test"}
TERM_NAMES = {"total": "total", "reconstruction": "reconstruction", "kl": "KL"}


class Row(TypedDict):
    """One epoch on one split; the three terms in nats per image."""

    epoch: int  # from 1
    split: str  # "train", "validation" or "test"
    total: float
    reconstruction: float
    kl: float
    seconds: float  # wall time since training began, at the end of this epoch


class History:
    """The losses of a training run, epoch by epoch, in nats per image.

    The training numbers are means *over* an epoch, while the model was still changing;
    the others are measured at its end, so that they can be the lower ones.
    """

    def __init__(self, rows: Sequence[Row] = ()) -> None:
        """A history of `rows`; `add` appends more."""
        self.rows: list[Row] = list(rows)

    def add(
        self,
        epoch: int,
        split: str,
        terms: tuple[float, float, float],
        seconds: float = 0.0,
    ) -> None:
        """Append one epoch's (total, reconstruction, KL) on one split."""
        total, reconstruction, kl = terms
        self.rows.append(
            Row(
                epoch=epoch,
                split=split,
                total=total,
                reconstruction=reconstruction,
                kl=kl,
                seconds=seconds,
            )
        )

    @property
    def splits(self) -> tuple[str, ...]:
        """The splits that were recorded, in the order train, validation, test."""
        found = {row["split"] for row in self.rows}
        return tuple(split for split in SPLITS if split in found)

    def of(self, split: str) -> list[Row]:
        """The rows of one split, in the order of the epochs. KeyError if none."""
        rows = [row for row in self.rows if row["split"] == split]
        if not rows:
            raise KeyError(
                f"No {split!r} in this history, which has: {', '.join(self.splits)}."
            )
        return rows

    def final(self, split: str) -> tuple[float, float, float]:
        """(total, l_recon, l_kl) of the last epoch, in nats per image."""
        last = self.of(split)[-1]
        return last["total"], last["reconstruction"], last["kl"]

    def table(self) -> str:
        """The last epoch's three terms on each split, as lines of text to print."""
        if not self.rows:
            return "Nothing recorded."
        lines = [f"After epoch {self.rows[-1]['epoch']}, in nats per image:"]
        lines.append(f"{'':12}" + "".join(f"{TERM_NAMES[t]:>16}" for t in TERMS))
        for split in self.splits:
            values = "".join(f"{value:16.2f}" for value in self.final(split))
            lines.append(f"{SPLIT_NAMES[split]:12}" + values)
        return "\n".join(lines)

    def plot(self) -> Figure:
        """The curves: total, reconstruction, KL; solid = training, dashed = test."""
        from vaebook.curves import plot_history

        return plot_history(self)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the history as JSON: to a temporary file, which is then renamed."""
        path = Path(path)
        text = json.dumps({"unit": "nats per image", "rows": self.rows}, indent=1)
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text + "\n")
            os.replace(temporary, path)
        except BaseException:
            os.unlink(temporary)
            raise

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> History:
        """Read what `save` wrote. Raises ValueError, in one line, for anything else."""
        try:
            kept = json.loads(Path(path).read_text(encoding="utf-8"))
            return cls([_row(row) for row in kept["rows"]])
        except (ValueError, KeyError, TypeError):
            raise ValueError(f"{path} is no saved history of vaebook.") from None

    def __repr__(self) -> str:
        """The table."""
        return self.table()


def _row(kept: dict) -> Row:
    return Row(
        epoch=int(kept["epoch"]),
        split=str(kept["split"]),
        total=float(kept["total"]),
        reconstruction=float(kept["reconstruction"]),
        kl=float(kept["kl"]),
        seconds=float(kept["seconds"]),
    )
