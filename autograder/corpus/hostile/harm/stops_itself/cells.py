# ruff: noqa
"""SIGSTOP to its own process."""

# %% after kl_loss
import os
import signal

print("TRIED", flush=True)
os.kill(os.getpid(), signal.SIGSTOP)
