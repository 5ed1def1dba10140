# ruff: noqa
"""400 threads."""

# %% after load_data
import threading
import time

started = 0
try:
    for number in range(400):
        threading.Thread(target=time.sleep, args=(600,), daemon=True).start()
        started += 1
    print("LOOT: 400 threads")
except RuntimeError:
    pass
print("TRIED", started)
