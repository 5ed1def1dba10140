"""Students in a message."""

from collections.abc import Sequence

MOST_NAMED = 20


def named(students: Sequence[str]) -> str:
    """Students in one line: the first ones, and how many more there are."""
    shown = ", ".join(students[:MOST_NAMED])
    more = len(students) - MOST_NAMED
    return f"{shown} and {more} more" if more > 0 else shown
