# ruff: noqa
"""One file of 1 GiB, and a sparse one of 1 TiB."""

# %% after imports
import os
import signal

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
for size in (2**30, 2**40):
    try:
        with open("/tmp/large", "wb") as file:
            file.truncate(size)
            print("LOOT: no limit")
    except OSError as error:
        print(error.strerror)
print("TRIED")
