"""A kernel in a room, for the tests of the sandbox."""

import asyncio
import json
import shutil
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from autograder.course import ROOT
from autograder.sandbox import Limits, Room, SandboxKernelManager, sockets_folder
from autograder.sandbox.process import RoomProcess
from autograder.sandbox.warm import WarmRoom

LIGHT = ("numpy",)  # small beside a small limit
VAEBOOK = {"/provided/vaebook": ROOT / "vaebook"}


class Guest:
    """A kernel in a room, with functions that run code in it and read replies.

    Attributes:
        modules: what warm kernels have imported; None: kernels are started cold.
        falls_back: whether a kernel must be cold although it should be warm.
    """

    modules: tuple[str, ...] | None = None
    falls_back = False

    def __init__(
        self,
        limits: Limits | None = None,
        files: Path | None = None,
        provided: Mapping[str, Path] = VAEBOOK,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="guest-")
        self.folder = Path(self._folder.name)
        self.scratch = files or self.folder / "scratch"
        self.sockets = sockets_folder()
        self.scratch.mkdir(exist_ok=True)
        self.room = Room(
            scratch=self.scratch,
            provided=provided,
            sockets=self.sockets,
            limits=limits or Limits(),
            environment={"OMP_NUM_THREADS": "1", "MPLBACKEND": "agg"}
            | dict(environment or {}),
            modules=self.modules,
        )
        self.loop = asyncio.new_event_loop()
        self.manager = SandboxKernelManager()
        self.wait_for(self.manager.start_kernel(room=self.room, extra_arguments=[]))
        self.inside = self.manager.provisioner.inside
        cold = self.modules is None or self.falls_back
        assert isinstance(self.inside, RoomProcess if cold else WarmRoom)
        self.client = self.manager.client()
        self.client.start_channels()
        self.wait_for(self.client.wait_for_ready(timeout=30))

    def wait_for(self, task: Any) -> Any:
        return self.loop.run_until_complete(task)

    def run(self, code: str, timeout: float = 30) -> tuple[str, str | None]:
        """What the code printed, and the name of the error that ended it."""
        printed: list[str] = []

        def hook(message: dict[str, Any]) -> None:
            if message["msg_type"] == "stream":
                printed.append(message["content"]["text"])

        reply = self.wait_for(
            self.client.execute_interactive(
                code, timeout=timeout, output_hook=hook, allow_stdin=False
            )
        )
        return "".join(printed), reply["content"].get("ename")

    def value(self, code: str) -> Any:
        """The JSON value of the last line, which is an expression."""
        *lines, last = code.strip().splitlines()
        program = "\n".join([*lines, "import json", f"print(json.dumps({last}))"])
        printed, error = self.run(program)
        assert error is None, (error, printed)
        return json.loads(printed.splitlines()[-1])

    def error(self, code: str) -> str | None:
        """Name and number of the error that a piece of code ends with."""
        body = "\n".join(f"    {line}" for line in code.strip().splitlines())
        return self.value(
            f"told = None\ntry:\n{body}\nexcept BaseException as e:\n"
            "    told = f'{type(e).__name__} {getattr(e, \"errno\", None)}'\ntold"
        )

    def send(self, code: str) -> None:
        """Start code without waiting for its end."""
        self.client.execute(code, allow_stdin=False)

    def dies(self, within: float = 10) -> bool:
        """True when the kernel's process ends within some seconds."""
        end = time.monotonic() + within
        while time.monotonic() < end:
            if not self.wait_for(self.manager.is_alive()):
                return True
            time.sleep(0.02)
        return False

    def close(self) -> None:
        self.client.stop_channels()
        if self.wait_for(self.manager.is_alive()):
            self.wait_for(self.manager.shutdown_kernel(now=True))
        else:
            self.wait_for(self.manager.cleanup_resources())
        self.loop.close()
        self._folder.cleanup()
        shutil.rmtree(self.sockets)

    def __enter__(self) -> "Guest":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
