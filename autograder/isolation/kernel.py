"""A kernel in a room, for one notebook: started, limited, replaced when it is lost."""

import copy
import dataclasses
import shutil
import time
from pathlib import Path
from typing import Any

import zmq
import zmq.asyncio
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import NotebookNode
from nbformat.v4 import new_output
from traitlets import Bool, Integer

from autograder.course import GRADING_ENVIRONMENT, ROOT
from autograder.execute import CourseExecute
from autograder.isolation.messages import plain_message
from autograder.sandbox import Limits, Room, SandboxKernelManager
from autograder.sandbox.start import COLD

# What an assignment needs inside: the learner's package, and the agent.
PROVIDED = {
    "/course/vaebook": ROOT / "vaebook",
    "/course/autograder/agent": ROOT / "autograder" / "agent",
    **{
        f"/course/autograder/{n}.py": ROOT / "autograder" / f"{n}.py"
        for n in ("submission", "probes", "cvae_probes", "drawing", "definitions")
    },
}
# What a warm kernel has imported before a notebook runs.
IMPORTED = (
    *("torch", "torchvision", "matplotlib.pyplot", "matplotlib.backends.backend_agg"),
    *("matplotlib.patheffects", "PIL.PngImagePlugin"),
    *("vaebook", "vaebook.plots", "autograder.agent.serve", "autograder.agent.warm"),
)
LARGEST_MESSAGE = 32 * 2**20  # bytes of one output that a kernel may send
MOST_WAITING = 8  # messages that wait in our memory while nobody reads them
MOST_OUTPUTS = 500  # of one cell: a page with many more can't be read
CUT = "A cell may print {} MiB, in {} pieces; what came after that was cut."
MOST_RESTARTS = 12  # in one notebook


class RoomExecute(CourseExecute):
    """Runs cells in a kernel in a sandbox, and never raises for what they do.

    Attributes:
        lost: why there is no kernel any more and none will be started; "" as long as
            there is one.
        done: what a new kernel has to run first, by the index of the cell.
    """

    shutdown_kernel = "immediate"
    notebook_timeout = Integer(
        600, help="Seconds that all cells of a notebook may take together."
    ).tag(config=True)

    warm = Bool(
        True, help="False: every kernel is started cold, which takes seconds."
    ).tag(config=True)

    def __init__(self, **kwargs: Any):
        kwargs.setdefault("kernel_manager_class", SandboxKernelManager)
        super().__init__(**kwargs)

    def furnish(self, files: Path | None, scratch: Path, sockets: Path) -> None:
        """Set up the room for a notebook, with copies of the files beside it."""
        self._deadline = time.monotonic() + self.notebook_timeout
        self._restarts, self.lost = 0, ""
        self.done: dict[int, str] = {}
        if files is not None:
            _copy_files(files, scratch)
        self.room = Room(
            scratch,
            PROVIDED,
            sockets,
            self._limits(),
            GRADING_ENVIRONMENT,
            IMPORTED if self.warm else None,
        )

    def _limits(self) -> Limits:
        left = max(self._deadline - time.monotonic(), 1.0)
        return Limits(cell_s=float(self.timeout or 0), notebook_s=left)

    async def async_start_new_kernel(self, **kwargs: Any) -> None:
        """Start the kernel in the submission's room."""
        self.room = dataclasses.replace(self.room, limits=self._limits())
        manager: Any = self.km
        manager.context = zmq.asyncio.Context()
        manager.context.setsockopt(zmq.MAXMSGSIZE, LARGEST_MESSAGE)
        manager.context.setsockopt(zmq.RCVHWM, MOST_WAITING)
        kwargs = {"room": self.room, "env": {}, "cwd": str(self.room.scratch), **kwargs}
        await super().async_start_new_kernel(**kwargs)

    async def start(self) -> None:
        """A kernel that is ready.

        Raises what keeps it from starting: no code of the student's has run yet.
        """
        try:
            await self._begin()
        except RuntimeError as error:  # nbclient's, for one that ended at once
            if self.room.modules is None:
                raise
            self.log.warning(COLD, error)
            await self.stop()
            self.room = dataclasses.replace(self.room, modules=None)
            await self._begin()

    async def _begin(self) -> None:
        self._written = 0
        self.create_kernel_manager()
        await self.async_start_new_kernel()
        await self.async_start_new_kernel_client()

    async def stop(self) -> None:
        """End the kernel, if there is one, with everything in its room."""
        manager: Any = getattr(self, "km", None)
        if manager is None:
            return
        await self._async_cleanup_kernel()
        self.km = self.kc = None
        manager.context.destroy(linger=0)

    async def replace(self) -> None:
        """A new kernel in which the cells before are run again."""
        await self.stop()
        self._restarts += 1
        if self._restarts > MOST_RESTARTS:
            self.lost = f"Python was lost {self._restarts} times and not started again."
        if self.time_is_over():
            self.lost = self.too_long()
        if self.lost:
            return
        await self.start()
        for index, source in list(self.done.items()):
            again = copy.deepcopy(self.nb.cells[index])
            again.source = source
            if await self.execute_in_room(again, index):
                del self.done[index]
                await self.replace()
                return

    async def execute_in_room(self, cell: NotebookNode, index: int) -> str:
        """Run a cell in the kernel; returns why the kernel was lost, "" if not."""
        self._written, self._leaves = 0, False
        kept = self.nb.cells[index]
        try:
            await self.async_execute_cell(cell, index, store_history=True)
        except DeadKernelError:
            return self._reason()
        except CellTimeoutError:
            return "The cell took too long and could not be interrupted."
        except Exception as error:  # what a kernel under a student's rule may send
            return f"The kernel sent what can't be read ({type(error).__name__})."
        finally:
            self.nb.cells[index] = kept
        manager: Any = self.km
        if manager.look():  # now, while it is known which cell it was
            return self._reason()
        return "The cell called exit or quit." if self._leaves else ""

    def on_cell_executed(self, **kwargs: Any) -> None:
        """Note whether the cell called `exit`: the kernel ends a little later."""
        super().on_cell_executed(**kwargs)
        payload = kwargs["execute_reply"]["content"].get("payload")
        parts = payload if isinstance(payload, list) else []
        self._leaves = any(
            isinstance(part, dict) and part.get("source") == "ask_exit"
            for part in parts
        )

    def _reason(self) -> str:
        reason = self.km.reason() if self.km is not None else None
        return f"The notebook {reason or 'ended itself'}."

    def time_is_over(self) -> bool:
        """True when the notebook has used all of its time."""
        return time.monotonic() > self._deadline

    def too_long(self) -> str:
        """The reason when the time of the notebook is over."""
        return f"The notebook took more than {self.notebook_timeout} seconds."

    def _get_timeout(self, cell: NotebookNode | None) -> int | None:
        left = self._deadline - time.monotonic()
        return max(1, int(min(float(self.timeout or left), left)))

    def process_message(
        self, msg: dict[str, Any], cell: NotebookNode, cell_index: int
    ) -> NotebookNode | None:
        """Take a plain output of the kernel, up to the limit of a cell."""
        plain, most = plain_message(msg), self.room.limits.output_bytes
        if plain is None:
            return None
        if plain["msg_type"] == "status":
            return super().process_message(plain, cell, cell_index)
        if self._written > most or len(cell.outputs) > MOST_OUTPUTS:
            return None
        self._written += len(str(plain["content"]))
        if self._written <= most and len(cell.outputs) < MOST_OUTPUTS:
            return super().process_message(plain, cell, cell_index)
        cut = CUT.format(most // 2**20, MOST_OUTPUTS)
        cell.outputs.append(error_output("OutputTooLong", cut))
        return None


def _copy_files(source: Path, target: Path) -> None:
    """The submission's other files, as the kernel will find them; no links, no code of
    the grader's, not the notebook (which holds the test cells).
    """
    for path in sorted(source.rglob("*")):
        if path.is_symlink() or not path.is_file() or path.suffix == ".ipynb":
            continue
        place = target / path.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, place)


def error_output(name: str, text: str) -> NotebookNode:
    """An error as it stands in a notebook, without a traceback."""
    return new_output("error", ename=name, evalue=text, traceback=[f"{name}: {text}"])
