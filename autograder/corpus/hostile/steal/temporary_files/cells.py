# ruff: noqa
"""Temporary files of siblings."""

# %% after imports
import os


def look(path):
    try:
        with open(path, "rb") as file:
            text = file.read(10_000)
    except OSError:
        return
    if text:
        print("LOOT:", path, text[:300])


for place in ("/tmp", "/var/tmp", "/dev/shm", "/run", "@TMP@", "@TMP@/.."):
    for parent, folders, files in os.walk(place):
        folders[:] = folders[:100]
        for name in files:
            path = os.path.join(parent, name)
            mine = ("/run/launch.py", "/run/connection.json", "/run/fonts")
            if not path.startswith(mine):
                look(path)
print("TRIED")
