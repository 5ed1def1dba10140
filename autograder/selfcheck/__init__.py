"""The grader's own report card: what its checks find, and what they never do.

`report_card()` measures it; `python -m autograder selfcheck` prints it, the book shows
it.
"""

from autograder.selfcheck.card import ReportCard, report_card

__all__ = ["ReportCard", "report_card"]
