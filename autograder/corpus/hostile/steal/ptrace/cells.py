# ruff: noqa
"""Tracing the parent and the grader."""

# %% after imports
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
buffer = ctypes.create_string_buffer(64)


class Part(ctypes.Structure):
    _fields_ = (("base", ctypes.c_void_p), ("length", ctypes.c_size_t))


here = Part(ctypes.addressof(buffer), 64)
there = Part(id(None), 16)
for number in (1, os.getppid(), int("@PID@")):
    for request in (16, 0x4206):  # PTRACE_ATTACH, PTRACE_SEIZE
        if libc.ptrace(request, number, 0, 0) == 0:
            print("LOOT: traced", number)
    read = libc.process_vm_readv(
        number, ctypes.byref(here), 1, ctypes.byref(there), 1, 0
    )
    if read > 0:
        print("LOOT: read", number, buffer.raw)
    try:
        handle = os.pidfd_open(number)
        if libc.syscall(438, handle, 0, 0) >= 0:  # pidfd_getfd
            print("LOOT: a descriptor of", number)
    except OSError:
        pass
print("TRIED")
