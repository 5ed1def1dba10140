# ruff: noqa
"""Links that the grader is to follow."""

# %% after imports
import os
import pathlib

goals = (
    "@OUTSIDE@/gradebook.db",
    "@HOME@/.ssh/id_rsa",
    "@COURSE@/solutions/vae/vae.ipynb",
)
for number, goal in enumerate(goals):
    for name in (f"data-{number}.csv", f"vae-{number}.ipynb"):
        os.symlink(goal, name)
for name in ("vae.ipynb", "feedback.html", "timestamp.txt"):
    pathlib.Path(name).symlink_to("@OUTSIDE@/gradebook.db")
print("TRIED")
