# ruff: noqa
"""sys.exit, exit and quit in cells and answers."""

# %% after imports
import sys

print("TRIED")
sys.exit(0)
# %% after load_data
exit()


# %% training
def train(model, batches, optimizer):
    sys.exit("done")


def test(model, batches):
    raise KeyboardInterrupt


# %% after training
quit
raise SystemExit
