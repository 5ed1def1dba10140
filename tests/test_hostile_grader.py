"""`python -m autograder grade --json` with less patience, and a record of what it saw.

`python test_hostile_grader.py CELL_S NOTEBOOK_S RECORD SIZE FILE...`; RECORD gets what
the notebooks showed, how long each took, and the grader's memory. With the size "small"
the assignment ends after its second test cell. A notebook that is the same as an
earlier one once its answers stand on the master is not run again.
"""

import dataclasses
import json
import resource
import sys
import time
from pathlib import Path
from typing import Any
from unittest import mock

from autograder.hostile_entries import small

MOST_MEMORY = 6 * 2**30  # of one process of the grader, should all else fail


def main(
    cell_s: int, notebook_s: int, record: Path, size: str, files: list[str]
) -> int:
    """`python -m autograder grade --json FILES` with other limits of time."""
    from autograder import grade
    from autograder.__main__ import main as autograder
    from autograder.isolation.execute import IsolatedExecute

    hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
    resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, hard))
    grade_file, run, master_of = grade.grade_file, grade.run, grade.master_of
    runs: dict[str, tuple[str, float]] = {}
    known: dict[str, Any] = {}
    shown: list[str] = []

    def brief(**kwargs: Any) -> IsolatedExecute:
        return IsolatedExecute(timeout=cell_s, notebook_timeout=notebook_s, **kwargs)

    def master(name: str) -> Any:
        found = master_of(name)
        if size == "whole":
            return found
        return dataclasses.replace(found, source=small(found.source))

    def keep_outputs(given: Any, **kwargs: Any) -> Any:
        key = json.dumps([(c.cell_type, c.source) for c in given.cells])
        if key not in known:
            known[key] = run(given, **kwargs)
        notebook = known[key]
        shown.append(json.dumps([c.get("outputs", []) for c in notebook.cells]))
        return notebook

    def keep_time(path: Path, **kwargs: Any) -> Any:
        shown.clear()
        start = time.monotonic()
        report = grade_file(path, **kwargs)
        runs[str(path)] = ("".join(shown), time.monotonic() - start)
        return report

    with (
        mock.patch.object(grade, "IsolatedExecute", brief),
        mock.patch.object(grade, "master_of", master),
        mock.patch.object(grade, "run", keep_outputs),
        mock.patch.object(grade, "grade_file", keep_time),
    ):
        status = autograder(["grade", "--json", *files])
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    record.write_text(json.dumps({"runs": runs, "memory": memory}))
    return status


if __name__ == "__main__":
    limits, record, size = map(int, sys.argv[1:3]), Path(sys.argv[3]), sys.argv[4]
    sys.exit(main(*limits, record, size, sys.argv[5:]))
