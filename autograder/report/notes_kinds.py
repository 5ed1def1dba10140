"""The kinds of what the grader notes about a submission."""

import re

# What a note says, the kind in words, and whether a teacher should look at it
KINDS = (
    (r"^Its timestamp", "unreadable date", False),
    (r"^Test cell .* was edited", "edited test cell", True),
    (r"^Cell .* stands \d+ times", "cell handed in more than once", True),
    (r"^Cell .* is missing", "missing cell", False),
    (r"^The notebook was handed in as", "other file name", False),
    (r"was left out: It is (a link|no plain)", "link or special file", True),
    (r"was left out|of the files beside the notebook", "file left out", False),
    (r"checks of this cell could not be run", "check that could not be run", True),
    (r"^The cell may print|may print \d+ MiB", "too much output", True),
    (r"the gradebook says", "gradebook and notebook differ", True),
    (r"autograded notebook is missing", "notebook missing", True),
)
RAN = "Python was lost while it ran"
OTHER = "other"


def kind_of(text: str, *, ran: bool) -> tuple[str, bool]:
    """The kind of a note, and whether it is suspicious.

    ran: whether it is about running the notebook, not about what was handed in.
    """
    for pattern, kind, suspicious in KINDS:
        if re.search(pattern, text):
            return kind, suspicious
    return (RAN, True) if ran else (OTHER, False)
