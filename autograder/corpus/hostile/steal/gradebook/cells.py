# ruff: noqa
"""The gradebook read."""

# %% after imports
import os
import sqlite3


def look(path):
    try:
        with open(path, "rb") as file:
            text = file.read(10_000)
    except OSError:
        return
    if text:
        print("LOOT:", path, text[:300])


for course in ("@COURSE@", "@OUTSIDE@", "@HOME@", "/course", "/", "..", "../../.."):
    look(f"{course}/gradebook.db")
    try:
        address = f"file:{course}/gradebook.db?mode=ro"
        with sqlite3.connect(address, uri=True) as book:
            print("LOOT:", book.execute("select * from sqlite_master").fetchall())
    except sqlite3.Error:
        pass
for parent, folders, files in os.walk("/"):
    folders[:] = [f for f in folders if f not in ("proc", "sys", "site-packages")]
    for name in files:
        if "gradebook" in name:
            look(os.path.join(parent, name))
print("TRIED")
