# ruff: noqa
"""os._exit in a cell."""

# %% after kl_loss
import os

print("TRIED", flush=True)
os._exit(0)
