"""The nursery: imports once what notebooks need, then forks a process for each room.

Runs inside a sandbox of its own, as the first process there, without network and
without any file of the course but what every room is shown: `python nursery_main.py
FD`, where FD is a unix socket to the grader. The first message, JSON, names modules.
Each later one brings the socket of a new room; what is to be in that room, its keys
among it, comes through that socket, so that this process never reads it.
"""

import gc
import importlib
import io
import json
import os
import signal
import socket
import sys
from typing import Any

import nursery_room
from nursery_calls import NEWPID, RDONLY, mount, setns, unshare

HERE = sys.path.pop(0)  # this folder: no module for students
OWN = ("nursery_room", "nursery_kernel", "nursery_calls", "nursery_launch")


def use_torch(torch: Any) -> None:
    """Use torch once: what it sets up when first used is then set up for all."""
    torch.set_num_threads(1)
    layers = torch.nn.Sequential(
        torch.nn.Conv2d(1, 2, 3), torch.nn.Flatten(), torch.nn.Linear(72, 2)
    )
    rates = torch.optim.Adam(layers.parameters())
    layers(torch.rand(2, 1, 8, 8)).sum().backward()
    rates.step()


def use_pyplot(pyplot: Any) -> None:
    """Draw once, and let go of the fonts: they are open files."""
    figure, axes = pyplot.subplots()
    axes.plot([1, 2], label="line")
    axes.imshow([[0, 1]])
    axes.set_title("figure")
    axes.legend()
    figure.savefig(io.BytesIO(), format="png")
    pyplot.close(figure)
    sys.modules["matplotlib.font_manager"]._get_font.cache_clear()


USES = {"torch": use_torch, "matplotlib.pyplot": use_pyplot}


def prepare(modules: list[str], line: int) -> None:
    """Import modules and make this process fit to be forked.

    Raises RuntimeError when a module has started a thread, or keeps a file open.
    """
    for name in modules:
        importlib.import_module(name)
    for name, use in USES.items():
        if name in sys.modules:
            use(sys.modules[name])
    for name in OWN:
        sys.modules.pop(name, None)
    mount("tmpfs", HERE, "tmpfs", RDONLY)  # these programs are not for rooms
    gc.collect()
    if len(os.listdir("/proc/self/task")) != 1:
        raise RuntimeError("a thread runs after the imports")
    for name in os.listdir("/proc/self/fd"):
        if int(name) > 2 and int(name) != line and os.path.exists(f"/dev/fd/{name}"):
            raise RuntimeError(f"{os.readlink(f'/dev/fd/{name}')} is left open")
    gc.freeze()


def main() -> None:
    """Prepare, then fork a first process for each room until the grader hangs up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    line = socket.socket(fileno=int(sys.argv[1]))
    prepare(json.loads(line.recv(2**16)), line.fileno())
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the ended are reaped by the system
    here = os.open("/proc/self/ns/pid", os.O_RDONLY)
    line.send(b"ready")
    while True:
        order, descriptors, _, _ = socket.recv_fds(line, 16, 1)
        if not order:
            return
        unshare(NEWPID)  # of the next child; a second time only after the way back
        if os.fork() == 0:
            os.close(here)
            line.close()
            nursery_room.live(descriptors[0])
        setns(here, NEWPID)
        os.close(descriptors[0])


if __name__ == "__main__":
    main()
