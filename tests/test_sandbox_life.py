"""How a room begins and ends, and what is left of it: nothing."""

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import nbformat
import psutil
import pytest
from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError
from test_sandbox_guest import Guest

from autograder.course import ROOT
from autograder.sandbox import (
    Limits,
    Room,
    SandboxKernelManager,
    StartError,
    sockets_folder,
)

pytestmark = pytest.mark.usefixtures("kind")  # cold and warm
DAEMON = """
import os, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.execv("/usr/bin/sleep", ["sleep", {!r}])
    os._exit(0)
"""


def running(word: str) -> bool:
    """True when a process on this machine has this argument."""
    return any(
        word in (process.info["cmdline"] or [])
        for process in psutil.process_iter(["cmdline"])
    )


def alive(number: int) -> bool:
    """True when a process runs; one that only waits to be reaped does not."""
    try:
        return psutil.Process(number).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def until(condition, within: float = 5) -> bool:
    """True when a condition becomes true within some seconds."""
    end = time.monotonic() + within
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.02)
    return False


def state() -> dict[str, object]:
    """What a room could leave behind on this machine."""
    own = psutil.Process()
    return {
        "processes": {child.pid for child in own.children(recursive=True)},
        "mounts": Path("/proc/self/mountinfo").read_text(),
        "files": set(os.listdir(tempfile.gettempdir())),
        "watches": {t.name for t in threading.enumerate() if "watch" in t.name},
        "descriptors": len(os.listdir("/proc/self/fd")),
    }


def test_nothing_remains(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    word = f"{os.getpid()}.1"
    with Guest():
        pass  # what is made once and kept: caches, fonts, the loop of zmq
    before = state()
    with Guest() as guest:
        guest.run(DAEMON.format(word))
        assert until(lambda: running(word))
        during = state()
    assert not running(word)
    assert all(during[name] != before[name] for name in before if name != "mounts")
    assert state() == before


def test_daemons_end_with_a_kernel_that_dies():
    word = f"{os.getpid()}.2"
    with Guest() as guest:
        guest.run(DAEMON.format(word))
        assert until(lambda: running(word))
        guest.send("import os; os._exit(3)")
        assert guest.dies()
        assert guest.manager.reason() == "ended itself (exit status 3)"
        assert until(lambda: not running(word))


def test_reason_names_a_signal():
    with Guest() as guest:
        assert guest.manager.reason() is None
        guest.send("import os; os.kill(os.getpid(), 11)")
        assert guest.dies()
        assert guest.manager.reason() == "was ended by the signal SIGSEGV"


def test_a_kernel_that_is_shut_down_has_no_reason():
    with Guest() as guest:
        pass
    assert guest.manager.reason() is None


def test_interrupt_reaches_the_kernel_alone():
    code = """
import subprocess, time
child = subprocess.Popen(["sleep", "30"])
print("ready", flush=True)
time.sleep(30)
"""
    with Guest() as guest:
        threading.Timer(0.5, guest.inside.interrupt).start()
        printed, error = guest.run(code)
        assert (printed, error) == ("ready\n", "KeyboardInterrupt")
        assert guest.value("child.poll()") is None


def test_a_kernel_that_ignores_interrupts_is_ended():
    code = """
signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 32))
while True: pass
"""
    with Guest() as guest:
        guest.send(code)
        time.sleep(0.3)
        guest.wait_for(guest.manager.interrupt_kernel())
        assert not guest.dies(within=0.5)
        init = guest.inside.init
        guest.wait_for(guest.manager.shutdown_kernel(now=True))
        assert not psutil.pid_exists(init)


def test_a_kernel_is_restarted():
    with Guest() as guest:
        guest.run("x = 1; open('left', 'w').write('x')")
        guest.wait_for(guest.manager.restart_kernel(now=True))
        guest.wait_for(guest.client.wait_for_ready(timeout=30))
        assert guest.run("x")[1] == "NameError"
        assert guest.value("import os\nos.path.exists('left')") is False


def test_room_ends_with_the_grader():
    program = """
import sys, time
sys.path.insert(0, {tests!r})
from test_sandbox_guest import Guest
Guest.modules = {modules!r}
guest = Guest()
print(guest.inside.init, guest.folder, guest.sockets.parent, flush=True)
time.sleep(60)
"""
    program = program.format(tests=str(Path(__file__).parent), modules=Guest.modules)
    grader = subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    init, *folders = grader.stdout.readline().split()
    assert alive(int(init))
    grader.kill()
    grader.wait()
    grader.stdout.close()
    assert until(lambda: not alive(int(init)))
    for folder in folders:
        shutil.rmtree(folder)


def test_given_files_are_copied_and_nothing_else(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "table.csv").write_text("1,2")
    (tmp_path / "secret").symlink_to("/etc/shadow")
    os.mkfifo(tmp_path / "pipe")
    with Guest(files=tmp_path) as guest:
        assert guest.value("import os\nsorted(os.listdir())") == ["data"]
        assert guest.value("open('data/table.csv').read()") == "1,2"
        guest.run("open('data/table.csv', 'w').write('9'); open('new', 'w')")
    assert (tmp_path / "data" / "table.csv").read_text() == "1,2"
    assert not (tmp_path / "new").exists()


def test_given_modules_do_not_take_the_place_of_the_kernels(tmp_path):
    for name in ("ipykernel_launcher", "zmq", "json", "sitecustomize", "own"):
        (tmp_path / f"{name}.py").write_text("MINE = True")
    with Guest(files=tmp_path) as guest:
        assert guest.value("import own\nown.MINE") is True
        assert guest.value("import zmq\nhasattr(zmq, 'MINE')") is False


def test_files_that_do_not_fit_stop_the_start(tmp_path):
    (tmp_path / "large").write_bytes(bytes(3 * 2**20))
    with pytest.raises(StartError, match="No space left"):
        Guest(Limits(home_bytes=2**20), files=tmp_path)


def execute(tmp_path: Path, *sources: str) -> nbformat.NotebookNode:
    """Run a notebook the way nbclient does it."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    sockets = sockets_folder()
    room = Room(scratch, {}, sockets, Limits(), {}, Guest.modules)
    notebook = nbformat.v4.new_notebook()
    notebook.cells = [nbformat.v4.new_code_cell(source) for source in sources]
    notebook.metadata["kernelspec"] = {"name": "bash", "display_name": "?"}
    client = NotebookClient(
        notebook, kernel_manager_class=SandboxKernelManager, allow_errors=True
    )
    try:
        client.execute(room=room)
    finally:
        shutil.rmtree(sockets)
    return notebook


def test_nbclient_runs_a_notebook(tmp_path):
    notebook = execute(tmp_path, "x = 20", "import os; (x + 1, os.getcwd())")
    text = notebook.cells[1].outputs[0].data["text/plain"]
    assert text == "(21, '/student/notebook')"


def test_nbclient_sees_a_dead_kernel(tmp_path):
    with pytest.raises(DeadKernelError):
        execute(tmp_path, "import os; os._exit(0)")


def test_long_paths_are_refused(tmp_path):
    long = tmp_path / ("x" * 100)
    manager = SandboxKernelManager()
    with pytest.raises(ValueError, match="too long"):
        asyncio.run(manager.start_kernel(room=Room(tmp_path, {}, long, Limits(), {})))
