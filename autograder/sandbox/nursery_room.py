"""A room for one child of the nursery: its namespaces, folders, limits, and its end.

Runs inside the nursery's sandbox. The child is the first process of the room; it sets
the room up, forks the kernel into it, and then only reaps what ends, as bwrap's does.
"""

import contextlib
import json
import os
import signal
import socket
from typing import Any, NoReturn

import nursery_kernel
import nursery_launch as launch
from nursery_calls import (
    BIND,
    DUMPABLE,
    NEWCGROUP,
    NEWIPC,
    NEWNET,
    NEWNS,
    NEWUSER,
    NEWUTS,
    NODEV,
    NOEXEC,
    NOSUID,
    PRIVATE,
    REC,
    REMOUNT,
    drop_bounds,
    drop_capabilities,
    loopback_up,
    mount,
    prctl,
    read_only,
    refuse_calls,
    unmount,
    unshare,
)

NEST, FILES = "/run/nest", "/run/room"
LARGEST = 2**17  # bytes of the grader's message


def live(number: int) -> NoReturn:
    """Be the first process of a room; `number`: the socket to the grader."""
    line = socket.socket(fileno=number)
    try:
        first(line)
    except BaseException as error:
        with contextlib.suppress(OSError):
            line.send(json.dumps({"error": f"room: {error}"[:300]}).encode())
    os._exit(1)


def first(line: socket.socket) -> NoReturn:
    """Set the room up, let the kernel in, wait for its end."""
    for signum in (signal.SIGCHLD, signal.SIGINT):
        signal.signal(signum, signal.SIG_DFL)
    message, (told, scratch), _, _ = socket.recv_fds(line, LARGEST, 2)
    settings = json.loads(message)
    os.dup2(told, 1)
    os.dup2(told, 2)
    os.setsid()
    unshare(NEWNS | NEWIPC | NEWUTS | NEWNET)
    with contextlib.suppress(OSError):
        unshare(NEWCGROUP)
    loopback_up()
    furnish(settings, scratch)
    os.close(told)
    os.close(scratch)
    kernel = os.fork()
    if kernel == 0:
        enter(line, settings)
    handles = [os.pidfd_open(os.getpid()), os.pidfd_open(kernel)]
    socket.send_fds(line, [b"{}"], handles)
    drop_bounds()
    give_up_rights(settings)
    prctl(DUMPABLE, 0)  # in a user namespace the student has the same number
    os.closerange(0, line.fileno())
    os.closerange(line.fileno() + 1, 1024)
    ended = status = 0
    while ended != kernel:
        ended, status = os.wait()
    code = os.waitstatus_to_exitcode(status)
    code = code if code >= 0 else 128 - code
    line.send(json.dumps({"status": code}).encode())
    os._exit(code)


def furnish(settings: dict[str, Any], scratch: int) -> None:
    """Fresh folders over those of the nursery, and what the room alone is shown."""
    mount(None, "/", None, REC | PRIVATE)
    os.umask(0o022)
    mount("proc", "/proc", "proc", NOSUID | NODEV | NOEXEC)
    for name in ("sys", "sysrq-trigger", "irq", "bus"):
        path = f"/proc/{name}"
        if os.path.exists(path):
            mount(path, path, None, BIND | REC)
            read_only(path, NOSUID | NODEV | NOEXEC)
    terminals = "newinstance,ptmxmode=0666,mode=620"
    mount("devpts", "/dev/pts", "devpts", NOSUID | NOEXEC, terminals)
    for path, (mode, size) in settings["in_memory"].items():
        in_memory(path, mode, size)
    place_sockets(settings["sockets"])
    place_files(settings["files"])
    os.umask(0o077)
    uid = settings["uid"]
    os.fchdir(scratch)
    copies = [(".", settings["cwd"]), *settings["copies"]]
    for source, target in copies:
        launch.copy(source, target)
        if uid is not None:
            launch.give(target, uid)
    if uid is not None:
        os.chown(settings["home"], uid, uid)
    os.chdir("/")


def in_memory(path: str, mode: str, size: int) -> None:
    """A new folder in memory over another one; what is mounted below stays visible.

    Python or the course may stand in /tmp.
    """
    below = [(p, os.open(p, os.O_PATH)) for p in mounts_below(path)]
    mount("tmpfs", path, "tmpfs", NOSUID | NODEV, f"mode={mode},size={size}")
    for place, descriptor in below:
        os.makedirs(place, exist_ok=True)
        mount(f"/proc/self/fd/{descriptor}", place, None, BIND | REC)
        os.close(descriptor)


def mounts_below(path: str) -> list[str]:
    """The folders below a path on which something is mounted, outermost ones only."""
    with open("/proc/self/mountinfo") as file:
        places = sorted(line.split()[4] for line in file)
    found: list[str] = []
    for place in places:
        inside = place.startswith(f"{path}/")
        if inside and not any(place.startswith(f"{known}/") for known in found):
            found.append(place)
    return found


def place_sockets(path: str) -> None:
    """Show the room's folder of sockets, and nothing of those of other rooms."""
    nest, name = os.path.split(path)
    os.makedirs(nest, exist_ok=True)
    in_memory(nest, "0755", 2**16)
    os.mkdir(path)
    mount(f"{NEST}/{name}", path, None, BIND)
    mount(None, path, None, REMOUNT | BIND | NOSUID | NODEV)
    read_only(nest, NOSUID | NODEV)
    unmount(NEST)


def place_files(files: dict[str, str]) -> None:
    """Put a text in the place of each of some files."""
    in_memory(FILES, "0755", 2**20)
    for number, (path, text) in enumerate(files.items()):
        kept = f"{FILES}/{number}"
        with open(kept, "w") as file:
            file.write(text)
        os.chmod(kept, 0o444)
        mount(kept, path, None, BIND)
        read_only(path, NOSUID | NODEV)
    unmount(FILES)  # what is bound stays


def new_user_namespace(inside: int) -> None:
    """Get another number where this process can't become another user."""
    prctl(DUMPABLE, 1)
    outside = os.getuid()
    unshare(NEWUSER)
    prctl(DUMPABLE, 1)
    maps = {"setgroups": "deny", "uid_map": f"{inside} {outside} 1"}
    for name, text in {**maps, "gid_map": f"{inside} {outside} 1"}.items():
        with open(f"/proc/self/{name}", "w") as file:
            file.write(text)


def give_up_rights(settings: dict[str, Any]) -> None:
    """Keep no capability, and none of the calls that the filter refuses."""
    drop_capabilities()
    if settings["filter"]:
        refuse_calls(bytes.fromhex(settings["filter"]))


def enter(line: socket.socket, settings: dict[str, Any]) -> NoReturn:
    """Become the student's kernel."""
    try:
        launch.yield_to_others()
        if settings["uid"] is None:
            new_user_namespace(settings["inside"])
        drop_bounds()
        if settings["uid"] is not None:
            launch.drop(settings["uid"])
        os.chdir(settings["cwd"])
        os.environ["PWD"] = settings["cwd"]
        launch.limit(settings["limits"])
        give_up_rights(settings)
        prctl(DUMPABLE, 1)
        line.send(b'{"ready": true}')
    except BaseException as error:
        line.send(json.dumps({"error": f"room: {error}"[:300]}).encode())
        os._exit(1)
    line.close()
    os.closerange(3, 1024)
    nursery_kernel.run(settings["argv"])
    os._exit(1)
