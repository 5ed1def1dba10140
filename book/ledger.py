"""Numbers that the text quotes: each glued with its unit, for the units ledger."""

from numbers import Number
from typing import Any

from IPython import get_ipython
from IPython.display import display
from myst_nb.ext.glue import GLUE_PREFIX

from vaebook.data import Mnist

GREY = "grey-pixel cross-entropy"  # a loss, and no likelihood: see the chapter on MNIST
BINARY = "Bernoulli, binarised pixels"
CONTINUOUS = "continuous Bernoulli"
KL = "KL of Gaussians"  # of the encoder's answer from the prior, closed form
NATS = "nats per image"

_data = ""


class LedgerError(ValueError):
    """One clear line: what is missing and what to write."""


def about(mnist: Mnist) -> None:
    """Glue the page's notice about its data; numbers with a split come from these."""
    global _data
    _data = mnist.source
    glue("notice", mnist.notice)


def losses(
    final: tuple[float, float, float],
    likelihood: str,
    split: str,
    names: tuple[str, str, str] = ("total", "l_recon", "l_kl"),
) -> None:
    """Glue total, reconstruction and KL loss, as `History.final` returns them."""
    for name, value, kind in zip(
        names, final, (likelihood, likelihood, KL), strict=True
    ):
        glue(name, value, NATS, likelihood=kind, split=split)


def glue(
    name: str,
    value: object,
    unit: str = "",
    *,
    likelihood: str = "",
    split: str = "",
) -> None:
    """Keep a value under a name for `{glue:text}`, with what the ledger says of it.

    Args:
        name: unique on its page.
        value: a number or a text.
        unit: such as "nats per image" or "images"; "1" for a share or a ratio. A number
            needs one.
        likelihood: what the number's loss stands for, one of the constants above, or
            "exact" for one that comes from a formula; "" where there is none.
        split: the images that it was measured on; "" for a number without images.

    Raises LedgerError for a number without a unit, and for a split on a page that has
    not called `about`.
    """
    if isinstance(value, Number) and not unit:
        raise LedgerError(f"{name}: a number needs a unit, glue(name, value, unit).")
    if split and not _data:
        raise LedgerError(f"{name}: call about(mnist) before a number with a split.")
    facts: dict[str, Any] = {
        "unit": unit,
        "likelihood": likelihood,
        "split": split,
        "data": _data if split else "",
        "cell": get_ipython().execution_count,
    }
    record = {"name": name, "mime_prefix": GLUE_PREFIX}
    display(
        {f"{GLUE_PREFIX}text/plain": repr(value)},
        raw=True,
        metadata={"scrapbook": record, **({"ledger": facts} if unit else {})},
    )
