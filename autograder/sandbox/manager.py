"""The kernel manager that nbclient is given: always Python, always in a room."""

import sys
from typing import Any

from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager

from autograder.sandbox.provisioner import NAME, SandboxProvisioner


class SandboxKernelManager(AsyncKernelManager):
    """Starts its kernel with `start_kernel(room=Room(...))`.

    The kernel that a notebook or a user's own kernel specification asks for is ignored.
    The thread that starts the kernel must outlive it: the room ends with that thread.
    """

    @property
    def kernel_spec(self) -> KernelSpec:
        """The one kernel of this course, in the sandbox."""
        return KernelSpec(
            argv=[
                sys.executable,
                "-m",
                "ipykernel_launcher",
                "-f",
                "{connection_file}",
            ],
            display_name="Python 3",
            language="python",
            metadata={"kernel_provisioner": {"provisioner_name": NAME, "config": {}}},
        )

    @property
    def ipykernel(self) -> bool:
        """True: arguments of ipykernel are understood."""
        return True

    def client(  # type: ignore[override]
        self, **kwargs: Any
    ) -> AsyncKernelClient:
        """A client with the context that this manager was given, if it was given one:
        the limits of that context hold for all sockets.
        """
        if self.trait_has_value("context") and not self._created_context:
            kwargs.setdefault("context", self.context)
        return super().client(**kwargs)

    def look(self) -> bool:
        """Look at the limits now, see `SandboxProvisioner.look`."""
        provisioner = self.provisioner
        return isinstance(provisioner, SandboxProvisioner) and provisioner.look()

    def reason(self) -> str | None:
        """Why the kernel ended, see `SandboxProvisioner.reason`."""
        if isinstance(self.provisioner, SandboxProvisioner):
            return self.provisioner.reason()
        return None
