"""How often the diagnosis names a misconception, and whether it ever names a wrong one.

Each misconception in the corpus's `again` folder was written a second time, by somebody
who had not written the first one; comparing an entry with itself would prove nothing.
For mistakes that the corpus does not know, each `wrong` entry is taken out of the
corpus in turn: then nothing should be named.
"""

from dataclasses import dataclass

from autograder.corpus_entries import entry_submission, graded_cells, load_entries
from autograder.diagnosis import behaviour, known_behaviours, match


@dataclass(frozen=True)
class Naming:
    """Counts for one assignment.

    Attributes:
        asked: misconceptions written a second time.
        named: of these, named rightly, alone or with one that behaves in the same way.
        unnamed: of these, given no name; the names of the entries.
        misnamed: of these, given only another name.
        twins: pairs of wrong entries that nothing tells apart. A wrong entry that is
            left out of the corpus gets the name of its twin, and else none.
    """

    asked: int
    named: int
    unnamed: tuple[str, ...]
    misnamed: tuple[str, ...]
    twins: tuple[tuple[str, str], ...]


def naming(assignment: str) -> Naming:
    """Measure the diagnosis of an assignment."""
    tasks = {e.name: e.task for e in load_entries(assignment, "wrong")}
    unnamed, misnamed, named = [], [], 0
    again = load_entries(assignment, "again")
    for entry in again:
        origin = f"wrong/{entry.again}"
        task = tasks[origin]
        seen = behaviour(assignment, task, entry_submission(entry))
        found = match(seen, known_behaviours(assignment, task))
        if origin in found:
            named += 1
        elif found:
            misnamed.append(entry.name)
        else:
            unnamed.append(entry.name)
    twins = [p for task in graded_cells(assignment) for p in _twins(assignment, task)]
    return Naming(
        asked=len(again),
        named=named,
        unnamed=tuple(unnamed),
        misnamed=tuple(misnamed),
        twins=tuple(twins),
    )


def _twins(assignment: str, task: str) -> list[tuple[str, str]]:
    known = known_behaviours(assignment, task)
    names = list(known)
    return [
        (name, other)
        for i, name in enumerate(names)
        for other in match(known[name], {n: known[n] for n in names[i + 1 :]})
    ]
