"""Grading of the course: hidden checks, the reference solution, scores and feedback.

Instructor's side only: it is not part of what a student installs.
"""

from autograder.verdict_cell import check

__all__ = ["check"]
