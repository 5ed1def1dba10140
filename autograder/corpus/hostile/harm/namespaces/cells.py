# ruff: noqa
"""unshare, mount, chroot, setuid."""

# %% after imports
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
calls = {
    "unshare": lambda: libc.unshare(0x10000000 | 0x00020000),
    "mount": lambda: libc.mount(b"tmpfs", b"/tmp", b"tmpfs", 0, None),
    "umount": lambda: libc.umount2(b"/student", 2),
    "chroot": lambda: libc.chroot(b"/tmp"),
    "setuid": lambda: libc.setuid(0),
    "setgid": lambda: libc.setgid(0),
    "mknod": lambda: libc.mknod(b"/tmp/disk", 0o60666, (8 << 8)),
    "reboot": lambda: libc.syscall(169, 0xFEE1DEAD, 672274793, 0, 0),
    "sethostname": lambda: libc.sethostname(b"mine", 4),
    "swapoff": lambda: libc.swapoff(b"/swapfile"),
    "init_module": lambda: libc.syscall(175, 0, 0, 0),
}
for name, call in calls.items():
    if call() == 0:
        print("LOOT: allowed", name)
for path in ("/usr/bin/sudo", "/usr/bin/su", "/usr/bin/mount"):
    if os.path.exists(path) and os.system(f"{path} -n true </dev/null") == 0:
        print("LOOT: allowed", path)
print("TRIED")
