"""The room in which a student's kernel runs: bubblewrap, limits and a watch."""

from autograder.sandbox.bubblewrap import NoSandbox, require_sandbox
from autograder.sandbox.limits import Limits, Room
from autograder.sandbox.manager import SandboxKernelManager
from autograder.sandbox.nest import sockets_folder
from autograder.sandbox.process import StartError
from autograder.sandbox.provisioner import SandboxProvisioner

__all__ = [
    "Limits",
    "NoSandbox",
    "Room",
    "SandboxKernelManager",
    "SandboxProvisioner",
    "StartError",
    "require_sandbox",
    "sockets_folder",
]
