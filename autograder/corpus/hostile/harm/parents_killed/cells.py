# ruff: noqa
"""Every process signalled."""

# %% after imports
import os
import signal

for number in (1, os.getppid(), int("@PID@"), -int("@PID@"), 2**22 - 1):
    for signum in (signal.SIGTERM, signal.SIGHUP, signal.SIGKILL, signal.SIGSTOP):
        try:
            if number != os.getpid():
                os.kill(number, signum)
        except OSError:
            pass
print("TRIED")
