# ruff: noqa
"""30 MB of printed text."""

# %% after imports
import time

print("TRIED", flush=True)
time.sleep(1)
for number in range(300):
    print("x" * 100_000)
