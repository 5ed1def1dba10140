# ruff: noqa
"""Every file that can be read."""

# %% after imports
import os
import re

token = re.compile(rb"canary-[0-9a-f]{16}")
count = 0
for top in (
    "/etc",
    "/run",
    "/tmp",
    "/var",
    "/opt",
    "/srv",
    "/home",
    "/root",
    "/mnt",
    "/course",
    "/student",
    "/dev/shm",
    "@TMP@",
    "@HOME@",
    "@OUTSIDE@",
):
    for parent, folders, files in os.walk(top):
        for name in files:
            path = os.path.join(parent, name)
            try:
                if os.path.isfile(path):
                    count += 1
                    if token.search(open(path, "rb").read(2**20)):
                        print("LOOT:", path)
            except OSError:
                pass
print("TRIED", count)
