"""What takes minutes is done before the pages run, in two processes: models, checks.

    python book/ahead.py

Each process computes on one thread: two small trainings side by side take hardly
longer than one. A page that asks for a model which is not listed here trains it itself.
"""

import os
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any, NamedTuple

from likelihood_models import RECIPES, kept
from trained import ELBO, FREE_BITS, WARM_UP, TrainedError, trained, weighted

from autograder.course import assignments
from autograder.selfcheck.card import assignment_card

SIZES, SEEDS = (2, 5, 10), (0, 1, 2)
PROCESSES = 2


class Wish(NamedTuple):
    """What `trained` is to be asked for."""

    kind: str
    latent_size: int = 2
    seed: int = 0
    objective: str = ELBO.name


OBJECTIVES = {
    objective.name: objective
    for objective in (
        ELBO,
        WARM_UP,
        FREE_BITS,
        weighted(1, 0),
        weighted(1, 1 / 2),
        weighted(1, 32),
        weighted(1, 1 / 32),
        weighted(1 / 784, 1),
    )
}
# The longest first, so that no process is left alone with one of them at the end
WISHES = (
    "drawn",
    Wish("cvae"),
    *(Wish("vae", size, seed) for size in SIZES for seed in SEEDS),
    Wish("autoencoder", objective=weighted(1, 0).name),
    *(Wish("context", 10, 0, o.name) for o in (ELBO, WARM_UP, FREE_BITS)),
    *(Wish("dense", 2, seed) for seed in SEEDS),
    *(Wish("dense", size) for size in (10, 50)),
    *(
        Wish("dense", objective=weighted(*weights).name)
        for weights in ((1, 1 / 2), (1, 32), (1, 1 / 32), (1 / 784, 1))
    ),
    *(name for name in RECIPES if name != "drawn"),
)


class Card(NamedTuple):
    """The part of the grader's report card that is about one assignment."""

    assignment: str


def fulfil(wish: Wish | Card | str) -> None:
    """Train the model, or the one of likelihood_models with this name, if it is new;
    or measure the checks, if they are new.
    """
    if isinstance(wish, str):
        kept(wish)
    elif isinstance(wish, Card):
        assignment_card(wish.assignment)
    else:
        kind, latent_size, seed, objective = wish
        trained(kind, latent_size, seed=seed, objective=OBJECTIVES[objective])


ALL = (*(Card(name) for name in assignments()), *WISHES)


def main(wishes: Any = ALL) -> int:
    """All of them; 1 and a line on stderr when one can't be trained."""
    processes = min(PROCESSES, os.cpu_count() or 1)
    try:
        with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
            list(pool.map(fulfil, wishes))
    except TrainedError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
