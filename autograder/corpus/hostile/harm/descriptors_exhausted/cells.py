# ruff: noqa
"""All descriptors opened."""

# %% after kl_loss
kept = []
try:
    while True:
        kept.append(open("/dev/null"))
except OSError:
    print("TRIED", len(kept))
