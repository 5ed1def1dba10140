"""What a figure shows, as plain arrays that a check can compare."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass
class Picture:
    """An image in a figure.

    values: (rows, columns) grey values, row 0 is the row drawn on top.
    extent: (left, right, bottom, top) in axes units, as it is seen.
    box: the same edges on the page, in pixels of the figure, y upwards.
    x_ticks, y_ticks: (position in axes units, text) of ticks whose texts were set.
    """

    values: NDArray[np.float64]
    extent: tuple[float, float, float, float]
    box: tuple[float, float, float, float]
    x_ticks: list[tuple[float, str]] = field(default_factory=list)
    y_ticks: list[tuple[float, str]] = field(default_factory=list)


@dataclass
class Points:
    """Points of one colour series: positions (N, 2), colours (N, 4) RGBA."""

    positions: NDArray[np.float64]
    colours: NDArray[np.float64]
    label: str


@dataclass
class Drawing:
    """All pictures and points of the open figures, axes in the order of creation."""

    figures: int
    pictures: list[Picture] = field(default_factory=list)
    points: list[Points] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    axis_labels: list[tuple[str, str]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    text_positions: list[tuple[float, float]] = field(default_factory=list)


def drawing(figures: list[Any]) -> Drawing:
    """Read images, scatter points, lines with markers, titles, labels and texts.

    text_positions belong to the first texts; the legend's texts come after them.
    """
    legends: list[str] = []
    seen = Drawing(len(figures))
    for figure in figures:
        for axes in figure.axes:
            seen.titles.append(axes.get_title())
            seen.axis_labels.append((axes.get_xlabel(), axes.get_ylabel()))
            seen.texts += [t.get_text() for t in axes.texts]
            seen.text_positions += [t.get_position() for t in axes.texts]
            legend = axes.get_legend()
            if legend is not None:
                legends += [t.get_text() for t in legend.get_texts()]
            seen.pictures += [_picture(image) for image in axes.get_images()]
            for collection in axes.collections:
                points = _scatter(collection)
                if points is not None:
                    seen.points.append(points)
            for line in axes.lines:
                if line.get_marker() not in (None, "None", "", " "):
                    seen.points.append(_markers(line))
    seen.texts += legends
    return seen


def _picture(image: Any) -> Picture:
    values = np.asarray(np.ma.filled(image.get_array(), np.nan), dtype=np.float64)
    if values.ndim == 3:  # RGB(A): grey pictures have equal channels
        values = values[..., :3].mean(axis=2)
    left, right, bottom, top = (float(v) for v in image.get_extent())
    if image.origin == "lower":
        values = values[::-1]
    # an axis may run the other way: what counts is what is seen
    (x0, y0), (x1, y1) = image.axes.transData.transform([(left, bottom), (right, top)])
    if x0 > x1:
        values, left, right, x0, x1 = values[:, ::-1], right, left, x1, x0
    if y0 > y1:
        values, bottom, top, y0, y1 = values[::-1], top, bottom, y1, y0
    return Picture(
        values,
        (left, right, bottom, top),
        (float(x0), float(x1), float(y0), float(y1)),
        _named_ticks(image.axes.xaxis),
        _named_ticks(image.axes.yaxis),
    )


def _named_ticks(axis: Any) -> list[tuple[float, str]]:
    from matplotlib.ticker import FixedFormatter, FuncFormatter

    formatter = axis.get_major_formatter()
    if not isinstance(formatter, (FixedFormatter, FuncFormatter)):
        return []
    positions = [float(p) for p in axis.get_majorticklocs()]
    texts = [str(text) for text in formatter.format_ticks(positions)]
    return list(zip(positions, texts, strict=False))


def _scatter(collection: Any) -> Points | None:
    from matplotlib.collections import PathCollection

    if not isinstance(collection, PathCollection):  # such as a colour bar's mesh
        return None
    offsets = np.asarray(np.ma.filled(collection.get_offsets(), np.nan), float)
    if offsets.ndim != 2 or not len(offsets):
        return None
    collection.update_scalarmappable()  # colours that come from c=labels
    colours = np.atleast_2d(np.asarray(collection.get_facecolor(), float))
    if not len(colours):
        colours = np.atleast_2d(np.asarray(collection.get_edgecolor(), float))
    if len(colours) == 1:
        colours = np.repeat(colours, len(offsets), axis=0)
    return Points(offsets, colours, str(collection.get_label()))


def _markers(line: Any) -> Points:
    from matplotlib.colors import to_rgba

    xy = np.column_stack([line.get_xdata(), line.get_ydata()]).astype(float)
    colour = np.array([to_rgba(line.get_markerfacecolor())])
    if not colour[0, 3]:  # only the edge is drawn
        colour = np.array([to_rgba(line.get_markeredgecolor())])
    return Points(xy, np.repeat(colour, len(xy), axis=0), str(line.get_label()))
