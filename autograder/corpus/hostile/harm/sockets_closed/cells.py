# ruff: noqa
"""All descriptors of the kernel closed."""

# %% after kl_loss
import os

print("TRIED", flush=True)
os.closerange(0, 4096)
