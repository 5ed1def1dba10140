"""System calls that no notebook needs, refused by a filter in the Linux kernel.

Namespaces hide files, processes and the network. This filter closes what they leave
open: new user namespaces (in which a process would be root again), keyrings, tracing,
sockets of families without namespaces (vsock reaches the machine's host from
everywhere), pushing characters into a terminal, kinds of memory that neither the limits
nor the watch count (memfd, System V), and the cores of other rooms. The layout of the
program is that of `struct sock_filter` in <linux/filter.h> and `struct seccomp_data` in
<linux/seccomp.h>.
"""

import errno
import platform
import struct

# Numbers of the calls: (x86-64, AArch64), from the headers of Linux.
REFUSED = {
    "unshare": (272, 97),
    "setns": (308, 268),
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "fsopen": (430, 430),
    "open_tree": (428, 428),
    "move_mount": (429, 429),
    "mount_setattr": (442, 442),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "kcmp": (312, 272),
    "pidfd_getfd": (438, 438),
    "keyctl": (250, 219),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "name_to_handle_at": (303, 264),
    "open_by_handle_at": (304, 265),
    "kexec_load": (246, 104),
    "swapon": (167, 224),
    "quotactl": (179, 60),
    "syslog": (103, 116),
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    "shmget": (29, 194),
    "msgget": (68, 186),
    "semget": (64, 190),
    "sched_setaffinity": (203, 122),
}
# Callers fall back to older calls when they read "no such call".
ABSENT = {"clone3": (435, 435), "io_uring_setup": (425, 425)}
CLONE, SOCKET, IOCTL = (56, 220), (41, 198), (16, 29)

NEW_NAMESPACES = 0x7E020000  # CLONE_NEWUSER, NEWPID, NEWNET, NEWIPC, NEWUTS, NEWNS, ...
FAMILIES = (1, 2, 10, 16)  # unix, IPv4, IPv6, netlink: all of them have namespaces
TERMINAL = (0x5412, 0x541C)  # TIOCSTI, TIOCLINUX
X32 = 0x40000000  # the second table of calls of x86-64
ARCHITECTURES = {"x86_64": (0xC000003E, 0), "aarch64": (0xC00000B7, 1)}

LOAD, EQUAL, AT_LEAST, ANY_BIT, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
ALLOW, KILL = 0x7FFF0000, 0x80000000
NUMBER_AT, ARCHITECTURE_AT, FIRST_AT, SECOND_AT = 0, 4, 16, 24  # low halves


def refuse(code: int) -> int:
    """The filter's answer that makes a call fail with this `errno`."""
    return 0x00050000 | code


def seccomp_program() -> bytes | None:
    """The filter as bytes for `bwrap --seccomp`; None for an unknown architecture."""
    known = ARCHITECTURES.get(platform.machine())
    if known is None:
        return None
    architecture, column = known
    lines = [
        (LOAD, 0, 0, ARCHITECTURE_AT),
        (EQUAL, 1, 0, architecture),
        (RETURN, 0, 0, KILL),
        (LOAD, 0, 0, NUMBER_AT),
        (AT_LEAST, 0, 1, X32),
        (RETURN, 0, 0, refuse(errno.ENOSYS)),
    ]
    for calls, code in ((REFUSED, errno.EPERM), (ABSENT, errno.ENOSYS)):
        for numbers in calls.values():
            lines += [
                (EQUAL, 0, 1, numbers[column]),
                (RETURN, 0, 0, refuse(code)),
            ]
    lines += [
        (EQUAL, 0, 4, CLONE[column]),
        (LOAD, 0, 0, FIRST_AT),
        (ANY_BIT, 0, 1, NEW_NAMESPACES),
        (RETURN, 0, 0, refuse(errno.EPERM)),
        (RETURN, 0, 0, ALLOW),
        (EQUAL, 0, 3 + len(FAMILIES), SOCKET[column]),
        (LOAD, 0, 0, FIRST_AT),
        *((EQUAL, len(FAMILIES) - i, 0, f) for i, f in enumerate(FAMILIES)),
        (RETURN, 0, 0, refuse(errno.EAFNOSUPPORT)),
        (RETURN, 0, 0, ALLOW),
        (EQUAL, 0, 4, IOCTL[column]),
        (LOAD, 0, 0, SECOND_AT),
        (EQUAL, 1, 0, TERMINAL[0]),
        (EQUAL, 0, 1, TERMINAL[1]),
        (RETURN, 0, 0, refuse(errno.EPERM)),
        (RETURN, 0, 0, ALLOW),
    ]
    return b"".join(struct.pack("=HBBI", *line) for line in lines)
