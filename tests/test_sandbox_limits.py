"""What a kernel may use in its room. The limits are tiny: no test harms the machine."""

import resource
import time
from collections.abc import Iterator

import pytest
from test_sandbox_guest import Guest

from autograder.sandbox import Limits
from autograder.sandbox.usage import usage
from autograder.sandbox.watch import Watch

pytestmark = pytest.mark.usefixtures("kind")  # cold and warm
MIB = 2**20
TINY = Limits(
    memory_bytes=256 * MIB,
    processes=40,
    file_bytes=4 * MIB,
    open_files=128,
    tmp_bytes=8 * MIB,
    home_bytes=8 * MIB,
    shm_bytes=8 * MIB,
)


@pytest.fixture(scope="module")
def guest(kind) -> Iterator[Guest]:
    with Guest(TINY) as guest:
        yield guest


def test_one_process_gets_no_more_memory(guest):
    assert guest.error("x = bytearray(90 * 2**20)\ndel x") is None
    assert guest.error("x = bytearray(300 * 2**20)") == "MemoryError None"
    assert guest.value("1 + 1") == 2


@pytest.mark.parametrize("folder", ["/tmp", "/student", ".", "/dev/shm"])
def test_folders_are_small(guest, folder):
    fill = f"""
import os, pathlib
made = []
try:
    for number in range(20):
        made.append(pathlib.Path({folder!r}, f"filler-{{number}}"))
        made[-1].write_bytes(bytes(2**20))
finally:
    for path in made:
        path.unlink()
"""
    assert guest.error(fill) == "OSError 28"  # no space left


def test_one_file_is_small(guest):
    write = "import os\nwith open('/tmp/big', 'wb') as f: f.write(bytes({} * 2**20))"
    assert guest.error(write.format(3)) is None
    assert guest.error(write.format(5)) == "OSError 27"  # file too large
    guest.run("os.unlink('/tmp/big')")


def test_open_files_are_few(guest):
    code = """
import os
child, files = os.fork(), []
if child == 0:
    try:
        for _ in range(200):
            files.append(open("/dev/null"))
    except OSError as error:
        os._exit(error.errno)
    os._exit(0)
os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
"""
    assert guest.value(code) == 24


def test_fork_bomb_is_refused(guest):
    code = """
import os, time
children, told = [], None
try:
    for _ in range(60):
        child = os.fork()
        if child == 0:
            time.sleep(30)
            os._exit(0)
        children.append(child)
except OSError as error:
    told = error.errno
for child in children:
    os.kill(child, 9)
    os.waitpid(child, 0)
[told, 0 < len(children) < 40]
"""
    assert guest.value(code) == [11, True]


def test_thread_bomb_is_refused(guest):
    code = """
import threading
stop = threading.Event()
try:
    for _ in range(60):
        threading.Thread(target=stop.wait, daemon=True).start()
finally:
    stop.set()
"""
    assert guest.error(code) == "RuntimeError None"


def test_core_files_are_off_and_kernel_yields(guest):
    code = (
        "import os, resource\n[resource.getrlimit(resource.RLIMIT_CORE)[0], os.nice(0)]"
    )
    assert guest.value(code) == [1, 5]
    assert guest.value("int(open('/proc/self/oom_score_adj').read())") == 1000


def ends(code: str, limits: Limits = TINY) -> str | None:
    """Why a kernel with this code was ended."""
    with Guest(limits) as guest:
        guest.send(code)
        assert guest.dies(), "the room still runs"
        told = guest.manager.reason()
    assert guest.manager.reason() == told  # also after all is cleaned up
    return told


def test_memory_of_all_processes_is_counted_together():
    code = """
import os, time
for _ in range(5):
    if os.fork() == 0:
        x = bytearray(80 * 2**20)
        time.sleep(30)
time.sleep(30)
"""
    assert ends(code) == "used more than 256 MiB of memory"


def test_memory_that_children_share_is_counted_once():
    code = """
import os, time
x = bytearray(90 * 2**20)
for _ in range(4):
    if os.fork() == 0:
        time.sleep(30)
time.sleep({})
"""
    with Guest(TINY) as guest:
        assert guest.run(code.format(0.5)) == ("", None)
        assert guest.value("len(x)") == 90 * MIB


def test_shared_memory_is_counted():
    code = """
import mmap
kept = [mmap.mmap(-1, 60 * 2**20) for _ in range(5)]
for m in kept:
    m.write(bytes(60 * 2**20))
import time; time.sleep(30)
"""
    assert ends(code) == "used more than 256 MiB of memory"


def test_many_small_files_are_refused():
    code = """
for number in range(100_000):
    open(f"/tmp/{number}", "w").close()
"""
    assert ends(code) == "made more than 20000 files"


@pytest.mark.skipif(
    resource.getrlimit(resource.RLIMIT_NOFILE)[1] < 4096,
    reason="this system allows few open files",
)
def test_many_sockets_are_refused():
    limits = Limits(open_files=4096)
    code = "import socket, time\nx = [socket.socketpair() for _ in range(800)]\n"
    assert ends(code + "time.sleep(30)", limits) == "opened more than 1000 sockets"


@pytest.mark.parametrize(
    "act", ["open({!r} + '/x', 'w')", "import os; os.symlink('/', {!r} + '/x')"]
)
def test_folder_of_sockets_holds_nothing_else(act):
    with Guest(TINY) as guest:
        guest.send(act.format(str(guest.sockets)))
        assert guest.dies()
        assert guest.manager.reason() == "wrote into the folder of the grader's sockets"


def test_time_of_the_notebook_is_limited():
    begun = time.monotonic()
    why = ends("import time; time.sleep(30)", Limits(notebook_s=2))
    assert why == "ran for more than 2 seconds"
    assert time.monotonic() - begun >= 2


def test_processor_time_is_counted_with_that_of_ended_processes():
    code = """
import os
while True:
    if os.fork() == 0:  # each child is too short to be caught by itself
        for _ in range(100_000):
            pass
        os._exit(0)
    os.wait()
"""
    with Guest() as guest:
        begun_with = usage(guest.inside.init).cpu_s
        guest.send(code)
        time.sleep(1)
        used = usage(guest.inside.init).cpu_s
        assert used > begun_with + 0.2
        tight = Watch(
            guest.inside.init,
            Limits(notebook_s=used - 0.1),
            guest.sockets,
            running=lambda: True,
            kill=lambda: None,
        )
        assert "seconds of processor time" in tight.excess()
