# ruff: noqa
"""Files, folders and links in the folder of sockets."""

# %% after imports
import os

room = os.path.dirname(
    next(n for n in open("/proc/net/unix").read().split() if "/kernel-" in n)
)
print("TRIED", flush=True)
for number in range(1, 20):
    os.makedirs(f"{room}/door-{number}/deep")
os.symlink("@OUTSIDE@", f"{room}/out")
open(f"{room}/file", "w").write("x" * 1000)
