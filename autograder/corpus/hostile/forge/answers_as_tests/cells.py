# ruff: noqa
"""Answer cells that call themselves tests."""

# %% vae_class
print("TRIED")
2.0
# %% kl_loss
2.0
