# ruff: noqa
"""Files of the course overwritten."""

# %% after imports
import os
import sqlite3

for path in (
    "@OUTSIDE@/gradebook.db",
    "@OUTSIDE@/solutions/vae/vae.ipynb",
    "@HOME@/.bashrc",
    "/course/vaebook/__init__.py",
    "/course/autograder/submission.py",
    "/usr/bin/python3",
    "/etc/passwd",
):
    for mode in ("w", "a", "r+"):
        try:
            open(path, mode).write("2.0")
            print("LOOT: written", path)
        except OSError:
            pass
    for change in (
        lambda: os.chmod(path, 0o777),
        lambda: os.truncate(path, 0),
        lambda: os.utime(path),
        lambda: os.link(path, "/tmp/link"),
    ):
        try:
            change()
            print("LOOT: changed", path)
        except OSError:
            pass
try:
    sqlite3.connect("@OUTSIDE@/gradebook.db").execute("update grades set name = 'me'")
    print("LOOT: the gradebook was changed")
except sqlite3.Error:
    pass
print("TRIED")
