# ruff: noqa
"""os._exit in an answer."""

# %% kl_loss
import os


def kl_loss(mean_z, logvar_z):
    os._exit(0)


print("TRIED")
