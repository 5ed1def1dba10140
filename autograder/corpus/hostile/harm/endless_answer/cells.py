# ruff: noqa
"""An answer that never returns."""

# %% kl_loss
import signal
import time


def kl_loss(mean_z, logvar_z):
    signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 32))
    while True:
        try:
            time.sleep(1000)
        except BaseException:
            pass


print("TRIED")
