"""What the grader notes about a submission, in the graded notebook's own metadata.

For the teacher's report. Nothing of it is shown in a student's feedback, and nothing of
it can come from a student: the metadata of a notebook are the master's.
"""

from typing import Any

from nbformat import NotebookNode

KEY = "vae_course"


def note(notebook: NotebookNode, **facts: Any) -> None:
    """Add facts to a notebook: what was repaired (`notes`), why it was not read
    (`refused`), how long it ran (`seconds`).
    """
    kept = notebook.metadata.setdefault(KEY, NotebookNode())
    kept.update(facts)


def noted(notebook: NotebookNode) -> dict[str, Any]:
    """The facts of a notebook; {} when the grader has noted nothing."""
    facts = notebook.metadata.get(KEY)
    return dict(facts) if isinstance(facts, dict) else {}
