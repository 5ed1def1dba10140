"""What a kernel sees and reaches in its room: real kernels in the real bubblewrap."""

import os
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from test_sandbox_guest import VAEBOOK, Guest

from autograder.course import ROOT
from autograder.sandbox import layout, require_sandbox
from autograder.sandbox.process import RoomProcess

pytestmark = pytest.mark.usefixtures("kind")  # cold and warm
READ_ONLY = ("OSError 30", "PermissionError 13")
SECRET = "a-token-in-the-environment-of-the-grader"


@pytest.fixture(scope="module")
def guest(kind) -> Iterator[Guest]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GRADER_TOKEN", SECRET)
        guest = Guest()
    with guest:
        yield guest


def test_network_is_refused(guest):
    server = socket.create_server(("127.0.0.1", 0))
    port = server.getsockname()[1]
    socket.create_connection(("127.0.0.1", port), timeout=5).close()  # from outside
    try_it = "import socket\nsocket.create_connection(({!r}, {}), timeout=3)"
    assert guest.error(try_it.format("127.0.0.1", port)) == "ConnectionRefusedError 111"
    assert guest.error(try_it.format("1.1.1.1", 443)) == "OSError 101"
    server.close()


def test_sockets_that_reach_the_host_are_refused(guest):
    make = "import socket\nsocket.socket({}, socket.SOCK_STREAM)"
    assert guest.error(make.format("socket.AF_VSOCK")) == "OSError 97"
    assert guest.error("import socket\nsocket.socket(38, 5)") == "OSError 97"  # AF_ALG
    assert guest.error(make.format("socket.AF_UNIX")) is None


def test_course_and_gradebook_are_absent(guest, tmp_path):
    book = tmp_path / "gradebook.db"
    book.write_text("marks")
    paths = [ROOT / "solutions", ROOT / "autograder", ROOT / "tests", book]
    assert all(path.exists() for path in paths)
    assert guest.value(
        f"import os\n[os.path.exists(p) for p in {list(map(str, paths))}]"
    )
    found = guest.value(
        f"""
import os
skip = {{"/proc", "/sys", "/usr", {str(ROOT / ".venv")!r}}}
found = []
for parent, folders, files in os.walk("/"):
    folders[:] = [f for f in folders if os.path.join(parent, f) not in skip]
    names = {{"solutions", "hidden", "autograder", "gradebook.db", ".git"}}
    found += [os.path.join(parent, n) for n in names & {{*folders, *files}}]
found
"""
    )
    assert found == []


def test_a_course_below_a_folder_that_is_shown_is_hidden(monkeypatch):
    course = Path(sys.base_prefix) / "lib" / "pkgconfig"
    assert list(course.iterdir())
    monkeypatch.setattr(layout, "ROOT", course)  # as if the checkout stood there
    with Guest(provided={}) as guest:
        assert guest.value(f"import os\nos.listdir({str(course)!r})") == []
        assert guest.error(f"open('{course}/x', 'w')") in READ_ONLY


def test_host_files_are_absent(guest):
    secrets = ["/etc/shadow", "/etc/ssh", "/root/.ssh", "/var", "/run/user", "/boot"]
    assert guest.value(f"import os\n[p for p in {secrets} if os.path.exists(p)]") == []
    users = guest.value("open('/etc/passwd').read().splitlines()")
    assert [user.split(":")[0] for user in users] == ["student"]


def test_environment_is_cleared(guest):
    begun_with = guest.value("open('/proc/2/environ').read().split(chr(0))")
    names = {entry.split("=")[0] for entry in begun_with if entry}
    assert names == {
        *("HOME", "LANG", "PATH", "PWD", "TMPDIR"),
        *("PYTHONPATH", "PYTHONDONTWRITEBYTECODE"),
        *("CUDA_VISIBLE_DEVICES", "MPLCONFIGDIR"),
        *guest.room.environment,
    }
    others, error = guest.run("print(open('/proc/1/environ').read())")
    assert error == "PermissionError" or others.strip() == ""
    assert SECRET not in guest.run("!cat /proc/*/environ")[0]


def test_only_own_processes_are_seen(guest):
    assert Path(f"/proc/{os.getpid()}").exists()
    code = "import os\n[int(n) for n in os.listdir('/proc') if n.isdigit()]"
    assert sorted(guest.value(code)) == [1, 2]  # bubblewrap and the kernel
    assert str(ROOT / "autograder") not in guest.run("!cat /proc/1/cmdline")[0]


def test_processes_outside_cannot_be_ended(guest):
    kill = "import os, signal\nos.kill({}, signal.SIGKILL)"
    assert guest.error(kill.format(os.getpid())) == "ProcessLookupError 3"
    assert guest.error(kill.format(guest.inside.process.pid)) == "ProcessLookupError 3"
    assert guest.error(kill.format(1)) in ("PermissionError 1", None)
    assert guest.value("1 + 1") == 2  # the room lives


def test_no_rights(guest):
    status = dict(
        line.split(":\t", 1)
        for line in guest.value("open('/proc/self/status').read().splitlines()")
        if ":\t" in line
    )
    assert int(status["CapPrm"], 16) == int(status["CapEff"], 16) == 0
    assert status["NoNewPrivs"] == "1"
    assert status["Seccomp"] == "2"
    assert "0" not in status["Uid"].split()
    assert guest.error("open('/proc/1/root/etc/passwd', 'w')") is not None


@pytest.mark.parametrize(
    "call",
    [
        "unshare(0x10000000)",  # CLONE_NEWUSER
        "ptrace(0, 0, 0, 0)",
        "memfd_create(b'x', 0)",
        "shmget(0, 4096, 0o1600)",
        "syscall(250, 0, -3, 1)" if os.uname().machine == "x86_64" else "setns(0, 0)",
    ],
)
def test_system_calls_are_refused(guest, call):
    code = "import ctypes\nlibc = ctypes.CDLL(None, use_errno=True)\n"
    code += f"result = libc.{call}\n[result, ctypes.get_errno()]"
    assert guest.value(code) == [-1, 1]  # EPERM


def test_terminal_cannot_be_typed_into(guest):
    code = """
import fcntl, os, pty, termios
child, terminal = pty.fork()
if child == 0:  # its own terminal, so that only the filter can refuse
    try:
        fcntl.ioctl(0, termios.TIOCSTI, b"x")
    except OSError as error:
        os._exit(error.errno)
    os._exit(0)
os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
"""
    assert guest.value(code) == 1


def test_no_descriptor_of_the_grader_is_left(guest):
    program = "import os; print(sorted(map(int, os.listdir('/proc/self/fd'))))"
    argv = [sys.executable, "-I", "-c", program]
    started = RoomProcess(require_sandbox(), guest.room, argv, {}, guest.inside.uid)
    try:
        while not started.ready():
            time.sleep(0.01)
        assert started.process.wait(10) == 0
        assert started.told() == "[0, 1, 2, 3]\n"  # 3: the folder that is read
    finally:
        started.close()


@pytest.mark.parametrize(
    "folder", ["/", "/dev", "/usr", "/etc", "/run", sys.prefix, *VAEBOOK]
)
def test_system_cannot_be_written(guest, folder):
    error = guest.error(f"open({folder + '/x'!r}, 'w')")
    assert error in READ_ONLY


def test_provided_code_is_imported(guest):
    where = guest.value("import vaebook\nvaebook.__file__")
    assert where == "/provided/vaebook/__init__.py"


def test_torch_and_figures_work(guest):
    code = """
import os, pathlib, torch, matplotlib
fonts = next(pathlib.Path(matplotlib.get_configdir()).glob("fontlist-*.json"))
os.utime(fonts, (1, 1))
import matplotlib.pyplot as plt
x = torch.ones(3, requires_grad=True)
(x ** 2).sum().backward()
plt.plot(x.detach())
plt.savefig("figure.png")
[x.grad.tolist(), os.path.getsize("figure.png") > 1000, fonts.stat().st_mtime]
"""
    grad, drawn, searched_at = guest.value(code)
    assert grad == [2, 2, 2]
    assert drawn
    assert searched_at == 1  # the list of fonts was not made anew


def test_threads_and_children_work(guest):
    code = """
import multiprocessing, subprocess, threading
threads = [threading.Thread(target=print) for _ in range(5)]
[t.start() for t in threads], [t.join() for t in threads]
with multiprocessing.get_context("fork").Pool(2) as pool:
    squares = pool.map(int.bit_length, [1, 2, 4])
[squares, subprocess.run(["echo", "hi"], capture_output=True, text=True).stdout]
"""
    assert guest.value(code) == [[1, 2, 3], "hi\n"]


def test_rooms_do_not_see_each_other(guest):
    guest.run(
        """
from pathlib import Path
for place in ("/tmp", "/dev/shm", str(Path.home()), "."):
    Path(place, "for-the-next-student").write_text("copy me")
profile = Path.home() / ".ipython/profile_default/startup"
profile.mkdir(parents=True, exist_ok=True)
(profile / "00-hello.py").write_text("stolen = 1")
Path("sitecustomize.py").write_text("import builtins; builtins.stolen = 1")
"""
    )
    with Guest(files=guest.scratch) as other:
        names = other.value(
            "import os\nsum((os.listdir(p) for p in "
            "['/tmp', '/dev/shm', os.path.expanduser('~'), '.']), [])"
        )
        assert "for-the-next-student" not in names
        assert "sitecustomize.py" not in names
        assert other.run("stolen")[1] == "NameError"
        assert other.error(f"open('{guest.sockets}')") == "FileNotFoundError 2"
        pid = guest.inside.init
        assert other.error(f"import os\nos.kill({pid}, 9)") == "ProcessLookupError 3"
        if os.geteuid() == 0:
            assert other.inside.uid != guest.inside.uid
    assert guest.value("open('for-the-next-student').read()") == "copy me"
    assert list(guest.scratch.iterdir()) == []  # all of it stood in memory
