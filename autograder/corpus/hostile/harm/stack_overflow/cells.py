# ruff: noqa
"""Recursion without a limit."""

# %% kl_loss
import sys
import threading

sys.setrecursionlimit(10**9)


def kl_loss(mean_z, logvar_z):
    return kl_loss(mean_z, logvar_z)


print("TRIED")
