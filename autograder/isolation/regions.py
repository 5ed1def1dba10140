"""A test cell, taken apart: light to import, for those who only send the parts on."""

import re

REGION = re.compile(
    r"^[ \t]*### BEGIN HIDDEN TESTS[^\n]*\n(.*?)^[ \t]*### END HIDDEN TESTS[^\n]*\n?",
    re.MULTILINE | re.DOTALL,
)
CHECK = re.compile(r"^\s*(\w+\s*=\s*)?check\(", re.MULTILINE)


def split(source: str) -> tuple[str, str]:
    """(what students see, what the grader runs) of a test cell.

    A cell whose hidden regions call `check` gets its points there: its visible lines
    are public and give none, so they may run in the student's process, where they can
    subclass and hook what they like. Any other cell is run by the grader as a whole.
    """
    hidden = "\n".join(REGION.findall(source))
    if CHECK.search(hidden):
        return REGION.sub("", source), hidden
    return "", source
