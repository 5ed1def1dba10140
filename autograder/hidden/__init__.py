"""Hidden checks: one folder for an assignment, one module for a graded cell.

`pytest autograder/hidden --submission FILE.ipynb` runs them against a notebook, without
the option against the reference solution.
"""
