# ruff: noqa
"""Processes that stay."""

# %% after imports
import atexit
import os
import subprocess
import time


def stay():
    subprocess.Popen(["sleep", "31416"], start_new_session=True)


stay()
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        for number in range(3, 256):
            try:
                os.close(number)
            except OSError:
                pass
        while True:
            time.sleep(1)
    os._exit(0)
atexit.register(stay)
atexit.register(time.sleep, 300)
os.nice(-0)
print("TRIED")
