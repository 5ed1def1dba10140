"""What a forked kernel does before and after it is like one that was started.

Runs inside a room, as the student, with all limits in force.
"""

import atexit
import os
import random
import signal
import sys
import tempfile
import threading
import traceback
from typing import Any, NoReturn


def own_chance() -> None:
    """Draw anew what the nursery's children would otherwise have in common."""
    random.seed()
    modules: dict[str, Any] = dict(sys.modules)
    if "numpy" in modules:
        modules["numpy"].random.seed()
    if "torch" in modules:
        modules["torch"].default_generator.seed()
    if "multiprocessing.process" in modules:
        process = modules["multiprocessing.process"].current_process()
        process.authkey = os.urandom(32)
    vars(tempfile)["_name_sequence"] = None


def run(argv: list[str]) -> NoReturn:
    """Run ipykernel to its end, and end as Python does."""
    status = 0
    try:
        own_chance()
        sys.argv = argv
        signal.signal(signal.SIGINT, signal.default_int_handler)
        from ipykernel.kernelapp import launch_new_instance

        launch_new_instance()
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        traceback.print_exc()
        status = 1
    try:
        threading._shutdown()  # type: ignore[attr-defined]
        atexit._run_exitfuncs()
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    finally:
        os._exit(status)
