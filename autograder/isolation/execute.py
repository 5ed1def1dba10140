"""How a notebook is run in isolation: nbgrader's Execute, in two places."""

import asyncio
import copy
import shutil
import tempfile
import time
from pathlib import Path
from typing import Any

from jupyter_core.utils import run_sync
from nbformat import NotebookNode
from nbformat.v4 import new_output
from traitlets import Bool

from autograder.definitions import definitions_of, grade_id, is_grade, is_solution
from autograder.execute import CourseExecute, settle
from autograder.isolation.kernel import RoomExecute, error_output
from autograder.isolation.regions import split
from autograder.isolation.trusted import SLACK_S, WorkerLost, worker
from autograder.notes import note
from autograder.sandbox import require_sandbox, sockets_folder

SERVE = "import autograder.agent.serve as _agent; _agent.serve({address!r}, globals())"


class IsolatedExecute(RoomExecute):
    """Student cells in a kernel in a sandbox, test cells in a process of the grader's.

    A kernel that ends, hangs or talks nonsense is replaced by a new one, in which the
    cells before are run again; only what needed the lost one fails.
    """

    isolated = Bool(True, help="False: no sandbox, no protection.").tag(config=True)

    def preprocess(
        self, nb: NotebookNode, resources: Any = None, km: Any = None
    ) -> tuple[NotebookNode, Any]:
        """Run a notebook in the folder `resources["metadata"]["path"]`.

        Raises NoSandbox when there is no sandbox to be had.
        """
        started = time.monotonic()
        executed = self._preprocess(nb, resources)
        note(executed[0], seconds=round(time.monotonic() - started, 2))
        return executed

    def _preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        if not self.isolated:
            plain = CourseExecute(kernel_name="python3", timeout=self.timeout)
            return plain.preprocess(nb, resources)
        require_sandbox()
        sockets = sockets_folder()
        scratch = Path(tempfile.mkdtemp(prefix="desk-"))
        path = resources["metadata"].get("path")
        try:
            self.furnish(Path(path) if path else None, scratch, sockets)
            return run_sync(self._async_preprocess)(nb, resources)
        finally:
            shutil.rmtree(sockets, ignore_errors=True)
            shutil.rmtree(scratch, ignore_errors=True)

    async def _async_preprocess(
        self, nb: NotebookNode, resources: Any
    ) -> tuple[NotebookNode, Any]:
        self.nb, self.km, self.kc = nb, None, None
        self.resources = resources
        self.reset_execution_trackers()
        try:
            await self.start()
            for index, cell in enumerate(nb.cells):
                if cell.cell_type != "code" or not cell.source.strip():
                    continue
                if is_grade(cell) and not is_solution(cell):
                    cell.outputs = await self._judge(cell, index)
                else:
                    await self._run(cell, index)
        finally:
            await self.stop()
        return nb, resources

    async def _run(self, cell: NotebookNode, index: int) -> None:
        """Run a student's cell; when the kernel is lost, its definitions are kept."""
        if self.lost:
            cell.outputs = [error_output("NotRun", self.lost)]
            return
        outputs = cell.outputs = []
        reason = await self.execute_in_room(cell, index)
        if not reason:
            self.done[index] = cell.source
            return
        try:
            self.done[index] = definitions_of(cell.source)
        except (MemoryError, RecursionError):  # too complex to be parsed
            self.done[index] = ""
        cell.outputs = [*(cell.outputs or outputs), error_output("KernelLost", reason)]
        self.nb.cells[index] = cell
        await self.replace()

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
                kept.append(error_output(str(output.ename), str(output.evalue)[:2000]))
        return kept

    async def _run_public(self, cell: NotebookNode, index: int) -> None:
        if self.lost:
            cell.outputs = []
            return
        reason = await self.execute_in_room(cell, index)
        if reason:
            cell.outputs = [error_output("KernelLost", reason)]
            await self.replace()

    async def _ask_worker(self, job: dict[str, Any]) -> list[NotebookNode]:
        trusted = worker()
        trusted.tell(job)
        seconds = job["seconds"] + SLACK_S
        while True:
            event = await asyncio.to_thread(trusted.event, seconds)
            if self.time_is_over() and not self.lost:
                self.lost = self.too_long()
            if "outputs" in event:
                if event["lost"] and not self.lost:
                    await self.replace()
                return [NotebookNode(o) for o in event["outputs"]]
            if "replace" in event and not self.lost:
                await self.replace()
            elif "listening" in event and not self.lost:
                code = SERVE.format(address=event["listening"])
                client: Any = self.kc
                client.execute(code, silent=True, store_history=False)
            trusted.tell({"gone": self.lost} if self.lost else {})
