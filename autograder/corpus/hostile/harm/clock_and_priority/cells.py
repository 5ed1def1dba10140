# ruff: noqa
"""The clock set, priority raised."""

# %% after imports
import os
import pathlib
import resource
import time

calls = (
    lambda: os.nice(-20),
    lambda: os.setpriority(os.PRIO_PROCESS, 0, -20),
    lambda: time.clock_settime(time.CLOCK_REALTIME, 0),
    lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(50)),
    lambda: os.sched_setaffinity(0, range(os.cpu_count())),
    lambda: pathlib.Path("/proc/self/oom_score_adj").write_text("-1000"),
    lambda: pathlib.Path("/proc/sysrq-trigger").write_text("c"),
    lambda: pathlib.Path("/proc/sys/vm/drop_caches").write_text("3"),
    lambda: resource.setrlimit(resource.RLIMIT_DATA, (2**40, 2**40)),
    lambda: resource.setrlimit(resource.RLIMIT_NPROC, (10**6, 10**6)),
)
for number, call in enumerate(calls):
    try:
        call()
        print("LOOT: allowed", number)
    except (OSError, ValueError):
        pass
print("TRIED")
