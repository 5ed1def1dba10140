"""System calls that Python 3.11 does not have, for the nursery.

Runs inside the sandbox, with the standard library only. Every function raises OSError
when the system refuses. Numbers are those of the headers of Linux.
"""

import ctypes
import fcntl
import os
import socket
import struct

NEWNS, NEWCGROUP, NEWUTS, NEWIPC = 0x20000, 0x2000000, 0x4000000, 0x8000000
NEWUSER, NEWPID, NEWNET = 0x10000000, 0x20000000, 0x40000000
RDONLY, NOSUID, NODEV, NOEXEC = 1, 2, 4, 8  # of a mount
REMOUNT, BIND, REC, PRIVATE = 32, 4096, 16384, 1 << 18
DETACH = 2
DUMPABLE, SECCOMP, BOUNDING_DROP, NO_NEW_PRIVS, AMBIENT = 4, 22, 24, 38, 47
FILTER, AMBIENT_CLEAR_ALL = 2, 4
CAPABILITY_VERSION = 0x20080522
GET_FLAGS, SET_FLAGS, UP = 0x8913, 0x8914, 1  # of a network device

LIBC = ctypes.CDLL(None, use_errno=True)


def checked(result: int, what: str) -> None:
    """Raise OSError for the result of a call that failed."""
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")


def unshare(flags: int) -> None:
    """Leave the parent's namespaces, see unshare(2)."""
    checked(LIBC.unshare(flags), "unshare")


def setns(descriptor: int, flags: int) -> None:
    """Enter a namespace, see setns(2)."""
    checked(LIBC.setns(descriptor, flags), "setns")


def mount(
    source: str | None, target: str, kind: str | None, flags: int, data: str = ""
) -> None:
    """Mount, bind or change a mount, see mount(2)."""
    words = [None if w is None else os.fsencode(w) for w in (source, target, kind)]
    result = LIBC.mount(*words, ctypes.c_ulong(flags), os.fsencode(data))
    checked(result, f"mount {target}")


def read_only(target: str, flags: int = 0) -> None:
    """Let nothing be written through one mount."""
    mount(None, target, None, REMOUNT | BIND | RDONLY | flags)


def unmount(target: str) -> None:
    """Take a mount away, see umount2(2)."""
    checked(LIBC.umount2(os.fsencode(target), DETACH), f"unmount {target}")


def prctl(option: int, *values: int) -> None:
    """See prctl(2)."""
    numbers = [ctypes.c_ulong(v) for v in (*values, 0, 0, 0, 0)[:4]]
    checked(LIBC.prctl(option, *numbers), f"prctl {option}")


def drop_bounds() -> None:
    """Let no capability ever be gained again."""
    with open("/proc/sys/kernel/cap_last_cap") as file:
        last = int(file.read())
    for number in range(last + 1):
        prctl(BOUNDING_DROP, number)


def drop_capabilities() -> None:
    """Give up every capability, and every way to gain one."""
    prctl(AMBIENT, AMBIENT_CLEAR_ALL)
    header = struct.pack("=II", CAPABILITY_VERSION, 0)
    checked(LIBC.capset(header, bytes(24)), "capset")
    prctl(NO_NEW_PRIVS, 1)


def refuse_calls(program: bytes) -> None:
    """Put a seccomp filter in force; `program` is an array of `struct sock_filter`."""
    code = ctypes.create_string_buffer(program, len(program))
    head = struct.pack("@HP", len(program) // 8, ctypes.addressof(code))
    held = ctypes.create_string_buffer(head, len(head))
    prctl(SECCOMP, FILTER, ctypes.addressof(held))


def loopback_up() -> None:
    """Switch on the loopback device of a new network namespace."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        request = struct.pack("16sH22x", b"lo", 0)
        request = fcntl.ioctl(any_socket, GET_FLAGS, request)
        (flags,) = struct.unpack_from("H", request, 16)
        fcntl.ioctl(any_socket, SET_FLAGS, struct.pack("16sH22x", b"lo", flags | UP))
