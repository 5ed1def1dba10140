"""How warm kernels begin anew, and what happens where they can't be had."""

import os
import signal

import psutil
import pytest
from test_sandbox_guest import LIGHT, Guest
from test_sandbox_life import until

from autograder.sandbox import require_sandbox
from autograder.sandbox.nursery import nursery_for


class Warm(Guest):
    modules = LIGHT


def test_a_restarted_kernel_draws_others():
    code = (
        "import random\nimport numpy as np\n[random.random(), float(np.random.rand())]"
    )
    with Warm() as guest:
        before = guest.value(code)
        guest.wait_for(guest.manager.restart_kernel(now=True))
        guest.wait_for(guest.client.wait_for_ready(timeout=30))
        after = guest.value(code)
    assert before[0] != after[0] and before[1] != after[1]


def test_a_nursery_that_died_is_started_again():
    with Warm() as guest:
        dead = nursery_for(require_sandbox(), guest.room)
        os.kill(psutil.Process(guest.inside.init).ppid(), signal.SIGKILL)
        assert guest.dies()
    assert until(lambda: not dead.running())
    with Warm() as guest:
        assert guest.value("6 * 7") == 42
        assert nursery_for(require_sandbox(), guest.room) is not dead


@pytest.mark.parametrize(
    ("modules", "told"),
    [
        (("no_such_module",), "No module named 'no_such_module'"),
        (("asks_for_threads",), "a thread runs after the imports"),
    ],
)
def test_what_can_not_be_warm_is_cold_and_says_so(modules, told, tmp_path, caplog):
    code = "import threading, time\nthreading.Thread(target=time.sleep, args=(60,), "
    (tmp_path / "asks_for_threads.py").write_text(f"{code}daemon=True).start()\n")

    class Cold(Guest):
        falls_back = True

    Cold.modules = modules
    own = {"/own/asks_for_threads.py": tmp_path / "asks_for_threads.py"}
    with caplog.at_level("WARNING"):
        guest = Cold(provided=own)
    with guest:
        assert guest.value("6 * 7") == 42
    (line,) = [r.getMessage() for r in caplog.records if "cold" in r.getMessage()]
    assert told in line and "\n" not in line
