# ruff: noqa
"""6 GiB of memory asked for at once and piece by piece."""

# %% after imports
try:
    bomb = bytearray(6 * 2**30)
    print("LOOT: 6 GiB")
except MemoryError:
    print("refused")
import mmap

kept = []
try:
    for number in range(48):  # not touched: nothing is used should this succeed
        kept.append(mmap.mmap(-1, 2**27, flags=mmap.MAP_PRIVATE))
    print("LOOT: 6 GiB in pieces")
except (MemoryError, OSError):
    print("refused")
del kept
print("TRIED")
