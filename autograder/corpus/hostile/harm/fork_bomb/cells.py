# ruff: noqa
"""200 children, which fork again."""

# %% after load_data
import os
import time

born = 0
for number in range(200):
    try:
        child = os.fork()
    except OSError:
        continue
    if child == 0:
        try:
            if number < 100:
                os.fork()
            time.sleep(600)
        finally:
            os._exit(0)
    born += 1
print("TRIED", born)
