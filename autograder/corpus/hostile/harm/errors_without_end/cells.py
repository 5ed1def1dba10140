# ruff: noqa
"""Warnings and errors of 10 MB."""

# %% kl_loss
import sys
import warnings


def kl_loss(mean_z, logvar_z):
    sys.stderr.write("e" * 10_000_000)
    sys.__stderr__.write("e" * 10_000_000)
    warnings.warn("w" * 1_000_000)
    raise RuntimeError("m" * 10_000_000)


type("E" * 100_000, (Exception,), {})
try:
    kl_loss(None, None)
except RuntimeError:
    print("TRIED")
