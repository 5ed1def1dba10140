# ruff: noqa
"""Doors and kernels of siblings."""

# %% after imports
import glob
import os
import socket

own = {line.split()[-1] for line in open("/proc/net/unix") if "/" in line}
own |= set(glob.glob(os.path.dirname(next(iter(own), "/none")) + "/*"))
places = {"@TMP@/room-sibling/door-1", "@TMP@/room-sibling/kernel-1"}
places |= set(glob.glob("@TMP@/room-*/*") + glob.glob("/tmp/room-*/*")) - own
for path in places | {"/run/docker.sock", "/run/dbus/system_bus_socket"}:
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(5)
        try:
            line.connect(path)
            print("LOOT: connected", path, line.recv(100))
        except OSError:
            pass
print("TRIED")
