# ruff: noqa
"""A loop that ignores interrupts."""

# %% after load_data
print("TRIED", flush=True)
while True:
    try:
        while True:
            pass
    except BaseException:
        pass
