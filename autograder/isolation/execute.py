"""How a notebook is run in isolation: nbgrader's Execute, in two places."""

import asyncio
import copy
import dataclasses
import shutil
import tempfile
import time
from pathlib import Path
from typing import Any

import zmq
import zmq.asyncio
from jupyter_core.utils import run_sync
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import NotebookNode
from nbformat.v4 import new_output
from traitlets import Bool, Integer

from autograder.course import GRADING_ENVIRONMENT, ROOT
from autograder.definitions import (
    definitions_of,
    grade_id,
    is_grade,
    is_solution,
)
from autograder.execute import CourseExecute, settle
from autograder.isolation.cells import split
from autograder.isolation.messages import plain_message
from autograder.isolation.trusted import SLACK_S, WorkerLost, worker
from autograder.sandbox import (
    Limits,
    Room,
    SandboxKernelManager,
    require_sandbox,
)

# What an assignment needs inside: the learner's package, and the agent.
PROVIDED = {
    "/course/vaebook": ROOT / "vaebook",
    "/course/autograder/agent": ROOT / "autograder" / "agent",
    **{
        f"/course/autograder/{n}.py": ROOT / "autograder" / f"{n}.py"
        for n in ("submission", "probes", "cvae_probes", "drawing", "definitions")
    },
}
SERVE = "import autograder.agent.serve as _agent; _agent.serve({address!r}, globals())"
LARGEST_MESSAGE = 8 * 2**20  # bytes of one output that a kernel may send
MOST_WAITING = 32  # messages that wait in our memory while nobody reads them
CUT = "A cell may print {} MiB; what came after that was cut."
MOST_RESTARTS = 12  # in one notebook


class IsolatedExecute(CourseExecute):
    """Student cells in a kernel in a sandbox, test cells in a process of the grader's.

    A kernel that ends, hangs or talks nonsense is replaced by a new one, in which the
    cells before are run again; only what needed the lost one fails.
    """

    shutdown_kernel = "immediate"
    isolated = Bool(True, help="False: no sandbox, no protection.").tag(config=True)
    notebook_timeout = Integer(
        600, help="Seconds that all cells of a notebook may take together."
    ).tag(config=True)

    def __init__(self, **kwargs: Any):
        kwargs.setdefault("kernel_manager_class", SandboxKernelManager)
        super().__init__(**kwargs)

    def preprocess(
        self, nb: NotebookNode, resources: Any = None, km: Any = None
    ) -> tuple[NotebookNode, Any]:
        """Run a notebook in the folder `resources["metadata"]["path"]`.

        Raises NoSandbox when there is no sandbox to be had.
        """
        if not self.isolated:
            plain = CourseExecute(kernel_name="python3", timeout=self.timeout)
            return plain.preprocess(nb, resources)
        require_sandbox()
        sockets = Path(tempfile.mkdtemp(prefix="room-"))
        scratch = Path(tempfile.mkdtemp(prefix="desk-"))
        self._deadline = time.monotonic() + self.notebook_timeout
        self._restarts, self._lost = 0, ""
        self._done: dict[int, str] = {}  # what a new kernel has to run, by cell
        try:
            _copy_files(Path(resources["metadata"].get("path") or scratch), scratch)
            self.room = Room(
                scratch, PROVIDED, sockets, self._limits(), GRADING_ENVIRONMENT
            )
            return run_sync(self._async_preprocess)(nb, resources)
        finally:
            shutil.rmtree(sockets, ignore_errors=True)
            shutil.rmtree(scratch, ignore_errors=True)

    def _limits(self) -> Limits:
        left = max(self._deadline - time.monotonic(), 1.0)
        return Limits(cell_s=float(self.timeout or 0), notebook_s=left)

    async def _async_preprocess(
        self, nb: NotebookNode, resources: Any
    ) -> tuple[NotebookNode, Any]:
        self.nb, self.km, self.kc = nb, None, None
        self.resources = resources
        self.reset_execution_trackers()
        try:
            await self._start()
            for index, cell in enumerate(nb.cells):
                if cell.cell_type != "code" or not cell.source.strip():
                    continue
                if is_grade(cell) and not is_solution(cell):
                    cell.outputs = await self._judge(cell, index)
                else:
                    await self._run(cell, index)
        finally:
            await self._stop()
        return nb, resources

    # the student's kernel

    async def async_start_new_kernel(self, **kwargs: Any) -> None:
        """Start the kernel in the submission's room."""
        self.room = dataclasses.replace(self.room, limits=self._limits())
        manager: Any = self.km
        manager.context = zmq.asyncio.Context()
        manager.context.setsockopt(zmq.MAXMSGSIZE, LARGEST_MESSAGE)
        manager.context.setsockopt(zmq.RCVHWM, MOST_WAITING)
        kwargs = {"room": self.room, "env": {}, "cwd": str(self.room.scratch), **kwargs}
        await super().async_start_new_kernel(**kwargs)

    async def _start(self) -> None:
        """A kernel that is ready.

        Raises what keeps it from starting: no code of the student's has run yet.
        """
        self._written = 0
        self.create_kernel_manager()
        await self.async_start_new_kernel()
        await self.async_start_new_kernel_client()

    async def _stop(self) -> None:
        if self.km is None:
            return
        context = self.km.context
        await self._async_cleanup_kernel()
        self.km = self.kc = None
        context.destroy(linger=0)

    async def _replace(self) -> None:
        """A new kernel in which the cells before are run again."""
        await self._stop()
        self._restarts += 1
        if self._restarts > MOST_RESTARTS:
            self._lost = (
                f"Python was lost {self._restarts} times and not started again."
            )
        if time.monotonic() > self._deadline:
            self._lost = self._too_long()
        if self._lost:
            return
        await self._start()
        for index, source in list(self._done.items()):
            again = copy.deepcopy(self.nb.cells[index])
            again.source = source
            if await self._execute(again, index):
                del self._done[index]
                await self._replace()
                return

    async def _run(self, cell: NotebookNode, index: int) -> None:
        """Run a student's cell; when the kernel is lost, its definitions are kept."""
        if self._lost:
            cell.outputs = [_error("NotRun", self._lost)]
            return
        outputs = cell.outputs = []
        reason = await self._execute(cell, index)
        if not reason:
            self._done[index] = cell.source
            return
        try:
            self._done[index] = definitions_of(cell.source)
        except (MemoryError, RecursionError):  # too complex to be parsed
            self._done[index] = ""
        cell.outputs = [*(cell.outputs or outputs), _error("KernelLost", reason)]
        self.nb.cells[index] = cell
        await self._replace()

    async def _execute(self, cell: NotebookNode, index: int) -> str:
        """Run a cell in the kernel; returns why the kernel was lost, "" if not."""
        self._written = 0
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
        return ""

    def _reason(self) -> str:
        reason = self.km.reason() if self.km is not None else None
        return f"The notebook {reason or 'ended itself'}."

    def _too_long(self) -> str:
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
        before = self._written
        self._written += len(str(plain["content"]))
        if self._written <= most:
            return super().process_message(plain, cell, cell_index)
        if before <= most:
            cell.outputs.append(_error("OutputTooLong", CUT.format(most // 2**20)))
        return None

    # test cells

    async def _judge(self, cell: NotebookNode, index: int) -> list[NotebookNode]:
        """The outputs of a test cell."""
        visible, trusted = split(cell.source)
        told = await self._visible(cell, visible, index) if visible.strip() else []
        job = {
            "source": trusted,
            "name": grade_id(cell) or "test",
            "sockets": str(self.room.sockets),
            "seconds": self._get_timeout(None),
        }
        try:
            outputs = await self._ask_worker(job)
        except WorkerLost as error:
            self.log.error("%s: %s", job["name"], error)
            worker().close()
            text = f"The checks of this cell could not be run: {error}\n"
            score = {"text/plain": "0.0"}
            outputs = [
                new_output("stream", name="stdout", text=text),
                new_output("execute_result", score),
            ]
        return settle([*told, *outputs])

    async def _visible(
        self, cell: NotebookNode, source: str, index: int
    ) -> list[NotebookNode]:
        """What the visible tests printed; they give no points, so they can't lie."""
        public = copy.deepcopy(cell)
        public.source, public.metadata = source, NotebookNode()
        await self._run_public(public, index)
        kept = []
        for output in public.outputs:
            if output.output_type == "stream" and output.name == "stdout":
                kept.append(output)
            if output.output_type == "error":
                kept.append(_error(str(output.ename), str(output.evalue)[:2000]))
        return kept

    async def _run_public(self, cell: NotebookNode, index: int) -> None:
        if self._lost:
            cell.outputs = []
            return
        reason = await self._execute(cell, index)
        if reason:
            cell.outputs = [_error("KernelLost", reason)]
            await self._replace()

    async def _ask_worker(self, job: dict[str, Any]) -> list[NotebookNode]:
        trusted = worker()
        trusted.tell(job)
        seconds = job["seconds"] + SLACK_S
        while True:
            event = await asyncio.to_thread(trusted.event, seconds)
            if time.monotonic() > self._deadline and not self._lost:
                self._lost = self._too_long()
            if "outputs" in event:
                if event["lost"] and not self._lost:
                    await self._replace()
                return [NotebookNode(o) for o in event["outputs"]]
            if "replace" in event and not self._lost:
                await self._replace()
            elif "listening" in event and not self._lost:
                code = SERVE.format(address=event["listening"])
                client: Any = self.kc
                client.execute(code, silent=True, store_history=False)
            trusted.tell({"gone": self._lost} if self._lost else {})


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


def _error(name: str, text: str) -> NotebookNode:
    return new_output("error", ename=name, evalue=text, traceback=[f"{name}: {text}"])
