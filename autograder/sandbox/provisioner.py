"""How jupyter_client starts, signals and ends a kernel in a room."""

import asyncio
import signal
import sys
import tempfile
import time
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.factory import KernelProvisionerFactory
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

from autograder.sandbox.bubblewrap import require_sandbox
from autograder.sandbox.layout import CONNECTION
from autograder.sandbox.limits import Room
from autograder.sandbox.process import START_S, RoomProcess, StartError
from autograder.sandbox.start import start_kernel
from autograder.sandbox.sweep import sweep
from autograder.sandbox.warm import WarmRoom
from autograder.sandbox.watch import Watch

NAME = "vae-course-sandbox"
# As ipykernel_launcher, but that one is itself looked for in the student's folder.
KERNEL = (
    "import sys; del sys.path[0]; "
    "from ipykernel.kernelapp import launch_new_instance; launch_new_instance()"
)
KILL_S = 5.0  # longest wait for the end of killed processes
LONGEST = 107  # bytes of a unix socket's path, sockaddr_un in <sys/un.h>


class SandboxProvisioner(LocalProvisioner):
    """Runs the kernel of `start_kernel(room=Room(...))` in that room.

    Its kernel talks through unix sockets in the room's folder. Interrupts reach the
    kernel alone; every other way to end it ends all processes of the room at once.
    """

    room: Room | None = None
    process: Any = None
    inside: RoomProcess | WarmRoom | None = None
    watch: Watch | None = None
    _private: tempfile.TemporaryDirectory | None = None
    _status: int | None = None
    _ended_by_us = False
    _failure: str | None = None

    async def pre_launch(self, **kwargs: Any) -> dict[str, Any]:
        """Choose the sockets and keys.

        Raises NoSandbox when there is no sandbox here, ValueError when the path of the
        room's sockets is too long for unix sockets.
        """
        room: Room = kwargs.pop("room")
        self._bwrap = require_sandbox()
        self.room = room
        extra = list(kwargs.get("extra_arguments", []))
        km: Any = self.parent
        sockets = room.sockets / "kernel"
        if len(f"{sockets}-9".encode()) > LONGEST:
            raise ValueError(f"The path of the sockets is too long: {room.sockets}")
        km.transport = "ipc"
        km.ip = str(sockets)
        self._private = tempfile.TemporaryDirectory(prefix="kernel-")
        km.connection_file = f"{self._private.name}/connection.json"
        kwargs = await super().pre_launch(**kwargs)
        kernel = [sys.executable, "-c", KERNEL, "-f", CONNECTION]
        return {**kwargs, "cmd": kernel + extra}

    async def launch_kernel(
        self, cmd: list[str], **kwargs: Any
    ) -> KernelConnectionInfo:
        """Start the room and wait until the kernel's program begins in it.

        Raises StartError when the room can't be set up.
        """
        assert self.room is not None
        self._status, self._ended_by_us, self._failure = None, False, None
        km: Any = self.parent
        files = {CONNECTION: Path(km.connection_file).read_text()}
        inside = await asyncio.to_thread(
            start_kernel, self._bwrap, self.room, cmd, files, self.log
        )
        self.inside, self.process = inside, inside.process
        self.pid, self.pgid = inside.process.pid, None
        end = time.monotonic() + START_S
        try:
            while not inside.ready():
                if time.monotonic() > end:
                    raise StartError("bwrap hangs")
                await asyncio.sleep(0.005)
        except StartError as error:
            self._failure = f"could not be started ({error})"
            await self.cleanup()
            raise
        self.watch = Watch(
            inside.init,
            self.room.limits,
            self.room.sockets,
            running=inside.running,
            kill=inside.kill,
        )
        self.watch.start()
        return self.connection_info

    async def post_launch(self, **kwargs: Any) -> None:
        """Remove the connection file: both sides have read it."""
        self._forget()

    def _forget(self) -> None:
        if self._private is not None:
            self._private.cleanup()
            self._private = None

    async def poll(self) -> int | None:
        """None while the kernel runs, else its exit status."""
        status = await super().poll()
        if self.process is not None and status is not None:
            self._status = status
        return status

    async def send_signal(self, signum: int) -> None:
        """Interrupt the kernel alone; end the room for any other signal."""
        if self.inside is None:
            return
        if signum == signal.SIGINT:
            self.inside.interrupt()
        elif signum != 0:
            await self.kill()

    async def kill(self, restart: bool = False) -> None:
        """End every process of the room."""
        if self.inside is not None and self.inside.process.poll() is None:
            self._ended_by_us = True
            self.inside.kill()
            end = time.monotonic() + KILL_S
            while self.inside.process.poll() is None and time.monotonic() < end:
                await asyncio.sleep(0.002)

    async def terminate(self, restart: bool = False) -> None:
        """The same as `kill`: nothing in the room deserves a farewell."""
        await self.kill(restart)

    async def shutdown_requested(self, restart: bool = False) -> None:
        """Do not wait for a graceful end."""
        await self.kill(restart)

    async def cleanup(self, restart: bool = False) -> None:
        """Leave no process and no descriptor behind, and empty the folder of sockets.

        A door that listens in that folder must be opened anew for a restarted kernel.
        """
        await self.kill(restart)
        if self.watch is not None:
            self.watch.stop()
            self._failure = self._failure or self.watch.reason
            self.watch = None
        if self.inside is not None:
            self._status = self.inside.process.poll()
            self.inside.close()
            self.inside = self.process = None
        self._forget()
        if self.room is not None and self.room.sockets.is_dir():
            sweep(self.room.sockets)
        await super().cleanup(restart)

    def look(self) -> bool:
        """Look at the room between two cells; True when it went too far: it ends."""
        watch = self.watch
        return watch is not None and (watch.look(True) or watch.reason) is not None

    def reason(self) -> str | None:
        """Why the kernel ended, such as "ended itself"; None when it did not.

        The text continues a sentence that begins with "The notebook".
        """
        if self._failure is not None:
            return self._failure
        if self.watch is not None and self.watch.reason is not None:
            return self.watch.reason
        status = self._status
        if self.inside is not None:
            status = self.inside.process.poll()
        if status is None or self._ended_by_us:
            return None
        if status > 128:
            try:
                return f"was ended by the signal {signal.Signals(status - 128).name}"
            except ValueError:
                pass
        return f"ended itself (exit status {status})"


KernelProvisionerFactory.provisioners[NAME] = EntryPoint(
    NAME,
    f"{__name__}:{SandboxProvisioner.__name__}",
    KernelProvisionerFactory.GROUP_NAME,
)
