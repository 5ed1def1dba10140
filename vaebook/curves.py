"""The loss curves of a training run."""

from __future__ import annotations

from matplotlib import pyplot
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from vaebook.history import SPLIT_NAMES, TERM_NAMES, TERMS, History

LINES = {"train": "-", "validation": ":", "test": "--"}
MARKERS = {"train": "o", "validation": "^", "test": "s"}
# Okabe and Ito (2008), and near-black
COLOURS = {"total": "#222222", "reconstruction": "#0072B2", "kl": "#D55E00"}


def plot_history(history: History) -> Figure:
    """Total, reconstruction and KL of every split; nats per image over epochs.

    Total and reconstruction share the upper axes, KL has the lower ones, because it
    is some thirty times smaller. Solid = training, dotted = validation, dashed = test.
    """
    figure, (upper, lower) = pyplot.subplots(
        2, 1, sharex=True, figsize=(7, 4.6), height_ratios=(2, 1), layout="constrained"
    )
    for split in history.splits:
        rows = history.of(split)
        epochs = [row["epoch"] for row in rows]
        for term in TERMS:
            axes = lower if term == "kl" else upper
            values = [row[term] for row in rows]  # type: ignore[literal-required]
            axes.plot(
                epochs,
                values,
                linestyle=LINES[split],
                marker=MARKERS[split],
                markersize=4,
                color=COLOURS[term],
                label=f"{TERM_NAMES[term]}, {SPLIT_NAMES[split]}",
            )
    for axes in (upper, lower):
        axes.set_ylabel("nats per image")
        axes.grid(alpha=0.25)
        axes.spines[["top", "right"]].set_visible(False)
        if history.rows:
            axes.legend(loc="upper left", bbox_to_anchor=(1.01, 1), frameon=False)
    lower.set_xlabel("epoch")
    lower.xaxis.set_major_locator(MaxNLocator(integer=True, min_n_ticks=1))
    return figure
