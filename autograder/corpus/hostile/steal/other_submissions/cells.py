# ruff: noqa
"""Submissions of other students."""

# %% after imports
import glob


def look(path):
    try:
        with open(path, "rb") as file:
            text = file.read(10_000)
    except OSError:
        return
    if text:
        print("LOOT:", path, text[:300])


for place in ("@OUTSIDE@", "@TMP@", "@COURSE@", "/tmp", "/run/given", "..", "../.."):
    for pattern in ("submitted/*/*/*", "autograded/*/*/*", "*-sibling/*", "*/*.ipynb"):
        for path in glob.glob(f"{place}/{pattern}"):
            look(path)
print("TRIED")
