"""What warm kernels share, and what they must not: siblings of one nursery."""

import os
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from test_sandbox_guest import LIGHT, Guest
from test_sandbox_life import until

from autograder.sandbox import Limits, layout, require_sandbox
from autograder.sandbox.nursery import Nursery, nursery_for

TORCH = (*LIGHT, "torch", "multiprocessing")


class Warm(Guest):
    modules = TORCH


@pytest.fixture(scope="module", params=["users", "user namespaces"])
def siblings(request) -> Iterator[tuple[Guest, Guest]]:
    """Two rooms at once; as root also as they are where there is no root."""
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "user namespaces":
            patch.setattr(layout, "can_become_others", lambda: False)
        elif not layout.can_become_others():
            pytest.skip("needs root")
        with Warm() as one, Warm() as other:
            yield one, other


def nursery(guest: Guest) -> Nursery:
    return nursery_for(require_sandbox(), guest.room)


def test_siblings_are_of_one_nursery(siblings):
    parents = {psutil.Process(g.inside.init).ppid() for g in siblings}
    assert len(parents) == 1
    own = {g.inside.uid for g in siblings}
    assert len(own) == 2 if layout.can_become_others() else own == {None}
    assert all("torch" in g.value("import sys\nlist(sys.modules)") for g in siblings)


def test_random_numbers_differ(siblings):
    draw = """
import multiprocessing, random, tempfile, uuid
import numpy as np, torch
[random.random(), float(np.random.rand()), float(torch.rand(1)), torch.initial_seed(),
 float(np.random.default_rng().random()), uuid.uuid4().hex, uuid.uuid1().hex,
 next(tempfile._get_candidate_names()),
 multiprocessing.current_process().authkey.hex()]
"""
    flat = " ".join(draw.split("\n")[3:])
    code = "\n".join([*draw.split("\n")[:3], flat])
    ones, others = (g.value(code) for g in siblings)
    assert not [pair for pair in zip(ones, others, strict=True) if pair[0] == pair[1]]


def test_one_thread_of_torch(siblings):
    code = """
import os, torch
x = torch.rand(300, 300)
x @ x
[torch.get_num_threads(), len(os.listdir("/proc/self/task"))]
"""
    plain = "import os\nlen(os.listdir('/proc/self/task'))"
    for guest in siblings:
        threads = guest.value(plain)
        assert guest.value(code) == [1, threads]


def test_gradients_work_in_a_forked_process(siblings):
    code = "import torch\nx = torch.ones(3, requires_grad=True)\n"
    code += "(x ** 2).sum().backward()\nx.grad.tolist()"
    assert siblings[0].value(code) == [2, 2, 2]


def test_no_signal_reaches_a_sibling_or_the_nursery(siblings):
    one, other = siblings
    first = psutil.Process(other.inside.init)
    numbers = [first.pid, *(c.pid for c in first.children()), first.ppid()]
    for number in numbers:
        error = one.error(f"import os\nos.kill({number}, 9)")
        assert error == "ProcessLookupError 3"
    assert one.error("import os\nos.kill(os.getppid(), 9)") in (
        None,
        "PermissionError 1",
    )
    one.error("import os, signal\nsignal.signal(2, signal.SIG_IGN)\nos.kill(-1, 2)")
    assert [g.value("6 * 7") for g in siblings] == [42, 42]
    assert nursery(one).running()


def test_each_sees_its_own_processes_alone(siblings):
    code = "import os\nsorted(int(n) for n in os.listdir('/proc') if n.isdigit())"
    for guest in siblings:
        assert guest.value(code) == [1, 2]
        assert guest.error("open('/proc/1/mem', 'rb').read(1)") == "PermissionError 13"
        ends = "[os.readlink('/proc/1/fd/' + n) for n in os.listdir('/proc/1/fd')]"
        assert guest.error(f"import os\n{ends}") == "PermissionError 13"
        assert guest.error("import os\nos.listdir('/proc/1/root/')") == (
            "PermissionError 13"
        )


def test_namespaces_are_their_own(siblings):
    kinds = ("pid", "mnt", "ipc", "uts", "net", "cgroup")
    code = f"import os\n[os.readlink('/proc/self/ns/' + k) for k in {kinds}]"
    ones, others = (g.value(code) for g in siblings)
    outside = [os.readlink(f"/proc/self/ns/{k}") for k in kinds]
    parent = psutil.Process(siblings[0].inside.init).ppid()
    parents = [os.readlink(f"/proc/{parent}/ns/{k}") for k in kinds]
    for four in zip(ones, others, outside, parents, strict=True):
        assert len(set(four)) == 4


def test_nothing_in_memory_is_shared(siblings):
    one, other = siblings
    write = """
import mmap, os, socket
from pathlib import Path
for place in ("/tmp", "/dev/shm", str(Path.home()), "."):
    Path(place, "mine").write_text("secret")
from multiprocessing import shared_memory
kept = shared_memory.SharedMemory("segment", create=True, size=10)
listener = socket.socket(socket.AF_UNIX)
listener.bind("\\0abstract")
listener.listen()
terminal = os.openpty()
ports = socket.create_server(("127.0.0.1", 5555))
"""
    assert one.run(write)[1] is None
    assert one.value("os.path.exists('/dev/pts/0')")
    find = (
        "import os\nsum((os.listdir(p) for p in "
        "['/tmp', '/dev/shm', '/dev/pts', os.path.expanduser('~'), '.']), [])"
    )
    found = other.value(find)
    assert not {"mine", "segment", "0"} & set(found)
    connect = "import socket\nsocket.socket(socket.AF_UNIX).connect({!r})"
    assert other.error(connect.format("\0abstract")) == "ConnectionRefusedError 111"
    assert one.error(connect.format("\0abstract")) is None
    assert (
        other.error(
            "import socket\nsocket.create_connection(('127.0.0.1', 5555), timeout=3)"
        )
        == "ConnectionRefusedError 111"
    )
    assert one.sockets.exists()
    assert other.error(f"open({str(one.sockets)!r})") == "FileNotFoundError 2"
    shown = other.value(f"import os\nos.listdir({str(one.sockets.parent)!r})")
    assert shown == [other.sockets.name]


def test_mounts_show_one_folder_of_sockets(siblings):
    one, other = siblings
    mounts = other.run("print(open('/proc/self/mountinfo').read())")[0]
    assert other.sockets.name in mounts
    assert one.sockets.name not in mounts
    assert "/run/nest" not in mounts
    assert other.value("import os\nos.listdir('/run/nest')") == []


@pytest.mark.skipif(os.geteuid() != 0, reason="others' memory is read by root")
def test_keys_are_in_no_other_memory(siblings):
    key = siblings[0].manager.session.key
    first, others = (psutil.Process(g.inside.init) for g in siblings)
    assert in_memory_of(first.children()[0].pid, key) > 0
    for process in (others, others.children()[0], first.parent()):
        assert in_memory_of(process.pid, key) == 0


def in_memory_of(process: int, text: bytes) -> int:
    """How often a text stands in the memory of a process."""
    found = 0
    lines = Path(f"/proc/{process}/maps").read_text().splitlines()
    with open(f"/proc/{process}/mem", "rb", 0) as memory:
        for line in lines:
            bounds, rights = line.split()[:2]
            start, end = (int(n, 16) for n in bounds.split("-"))
            if "rw" not in rights:
                continue
            memory.seek(start)
            found += memory.read(end - start).count(text)
    return found


def test_no_descriptor_is_shared(siblings):
    code = """
import os
ends = []
for n in os.listdir("/proc/self/fd"):
    try:
        ends.append(os.readlink(f"/proc/self/fd/{n}"))
    except OSError:
        pass
ends
"""
    parent = psutil.Process(siblings[0].inside.init).ppid()
    holders = [os.getpid(), parent]
    shared: set[str] = set()
    for holder in holders:
        shared |= {os.readlink(f.path) for f in os.scandir(f"/proc/{holder}/fd")}
    for guest in siblings:
        ends = {end for end in guest.value(code) if end.startswith(("socket", "pipe"))}
        told = os.readlink(f"/proc/self/fd/{guest.inside._told}")
        assert len(ends) > 5
        assert ends & shared == {told}
        shared |= ends
        files = {end for end in guest.value(code) if end.startswith("/")}
        assert all(f.startswith(("/student/", "/proc/", "/dev/")) for f in files)


def test_a_kernel_that_runs_wild_leaves_the_nursery_and_siblings_alone(siblings):
    wild = """
import os, threading, time
for _ in range(300):
    try:
        if os.fork() == 0:
            time.sleep(30)
    except OSError:
        break
x = []
try:
    while True:
        x.append(os.open("/dev/null", 0))
except OSError:
    pass
os.kill(-1, 9)
time.sleep(30)
"""
    with Warm(Limits(processes=40, open_files=200)) as guest:
        guest.send(wild)
        assert until(lambda: wild_enough(guest), within=20)
        with Warm() as another:
            assert another.value("6 * 7") == 42
    assert [g.value("6 * 7") for g in siblings] == [42, 42]


def wild_enough(guest: Guest) -> bool:
    """True when a kernel has no descriptor left, or has been ended by the watch."""
    if guest.manager.reason() is not None:
        return True
    return psutil.Process(guest.inside.init).children()[0].num_fds() >= 200
