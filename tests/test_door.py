"""The door to a student's process: the same replies as without it, and nothing else."""

import json
import socket
import struct
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.agent.serve import serve
from autograder.agent.wire import LENGTHS, MOST_TEXT, WireError, receive, send
from autograder.checks import judge
from autograder.corpus_entries import entry_submission, graded_cells, load_entries
from autograder.door import Gone, Line, ProxyNamespace, RemoteSubmission
from autograder.isolation.cells import run_cell
from autograder.isolation.regions import split
from autograder.reference import reference
from autograder.submission import StudentError, Submission


def line_to(namespace: dict[str, Any], folder: Path, seconds: float = 600) -> Line:
    """A line to an agent in a thread, in place of one in a sandbox."""

    def connect(anew: bool) -> socket.socket:
        address = folder / f"{len(list(folder.iterdir()))}"
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(str(address))
            listener.listen(1)
            threading.Thread(
                target=serve, args=(str(address), namespace), daemon=True
            ).start()
            return listener.accept()[0]

    return Line(connect, seconds)


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("d")


def remote(folder: Path, **names: Any) -> RemoteSubmission:
    return RemoteSubmission(line_to(names, folder))


@pytest.mark.slow
@pytest.mark.parametrize(
    "assignment", ["vae", "generative_classifier", "architectures"]
)
def test_checks_judge_alike_through_the_door(assignment: str, folder: Path) -> None:
    wrong = load_entries(assignment, "wrong")
    there = RemoteSubmission(line_to(vars(reference(assignment)), folder))
    for task in graded_cells(assignment):
        verdict = judge(assignment, task, there)
        assert verdict.score == verdict.maximum, verdict.message()
        there.forget()
        first = next(e for e in wrong if e.task == task)
        away = RemoteSubmission(line_to(entry_submission(first)._namespace, folder))
        here = entry_submission(first)
        assert (
            judge(assignment, task, away).points == judge(assignment, task, here).points
        ), first.name


class Thing:
    size = 3

    def __call__(self, x: torch.Tensor) -> torch.Tensor:
        return 2 * x

    def pair(self) -> tuple[int, list[float]]:
        return 1, [2.5]


def test_objects_stay_and_values_come(folder: Path) -> None:
    there = remote(folder, Thing=Thing, four=4)
    thing = there.Thing.build()
    assert thing.size == 3 and thing.pair() == (1, [2.5])
    assert torch.equal(thing(torch.ones(2)), torch.full((2,), 2.0))
    assert there.value("four") == 4
    with pytest.raises(StudentError, match="`nothing` is not defined"):
        _ = there.nothing
    with pytest.raises(StudentError, match="has no `colour`"):
        _ = thing.colour


def test_gradients_and_changed_inputs_come_back(folder: Path) -> None:
    def doubled(x: torch.Tensor) -> torch.Tensor:
        return x.mul_(2)

    there = remote(folder, square=lambda x: (x**2).sum(), doubled=doubled)
    x = torch.tensor([1.0, 3.0])
    value, (gradient,) = there.square.gradients(x)
    assert float(value) == 10 and torch.equal(gradient, 2 * x)
    there.doubled(x)
    assert x.tolist() == [2.0, 6.0]


def test_names_are_replaced_and_put_back(folder: Path) -> None:
    namespace: dict[str, Any] = {}
    exec("def inner():\n return 1\ndef outer():\n return inner()", namespace)
    namespace["other"] = lambda: 7
    there = RemoteSubmission(line_to(namespace, folder))
    with there.replacing(inner=there.other):
        assert there.outer() == 7
    assert there.outer() == 1


def test_errors_are_the_students_own(folder: Path) -> None:
    def fails() -> None:
        raise ValueError("my own words")

    with pytest.raises(StudentError, match="raised ValueError: my own words"):
        remote(folder, fails=fails).fails()


def test_a_lost_process_costs_one_question(folder: Path) -> None:
    line = line_to({"f": lambda: 5}, folder)
    there = RemoteSubmission(line)
    function = there.f
    assert function() == 5
    line._connection.shutdown(socket.SHUT_RDWR)
    with pytest.raises(Gone, match="ended the Python process"):
        function()
    with pytest.raises(Gone, match="has ended"):
        function()
    assert there.f() == 5 and there.lost


def test_a_reply_that_takes_too_long(folder: Path) -> None:
    over = threading.Event()
    there = RemoteSubmission(line_to({"f": over.wait}, folder, seconds=0.2))
    with pytest.raises(Gone, match="took too long"):
        there.f()
    over.set()


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**60), 2**60)
    | st.floats(allow_nan=False)
    | st.text(max_size=20)
    | st.builds(lambda n: torch.arange(n).float(), st.integers(0, 5))
    | st.builds(lambda n: np.ones((n, 2)), st.integers(1, 4)),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=12,
)


@settings(max_examples=200, deadline=None)
@given(VALUES)
def test_values_survive_the_wire(value: Any) -> None:
    assert same(roundtrip(value), value)


def roundtrip(value: Any) -> Any:
    left, right = socket.socketpair()
    with left, right:
        sender = threading.Thread(target=send, args=(left, value, no_objects))
        sender.start()
        result = receive(right, no_objects)
        sender.join()
        return result


def no_objects(_: Any) -> Any:
    raise TypeError


def same(a: Any, b: Any) -> bool:
    if isinstance(b, (torch.Tensor, np.ndarray)):
        return type(a) is type(b) and a.shape == b.shape and bool((a == b).all())
    if isinstance(b, (list, tuple)):
        return type(a) is type(b) and len(a) == len(b) and all(map(same, a, b))
    if isinstance(b, dict):
        return a.keys() == b.keys() and all(same(a[k], b[k]) for k in b)
    return type(a) is type(b) and a == b


def frames() -> Iterator[bytes]:
    def frame(
        text: bytes, data: bytes = b"\x02\x00\x00\x00\x00\x00\x00\x00{}"
    ) -> bytes:
        return LENGTHS.pack(len(text), len(data)) + text + data

    yield frame(b"no json")
    yield frame(b'{"": "tensor", "name": "0"}')
    yield frame(b'{"": "pickle", "fields": {}}')
    yield frame(b'{"": "Drawing", "fields": {"figures": 1, "evil": 2}}')
    yield frame(b'{"": "object"}')
    yield frame(b"[1, 2]")
    yield frame(b"{}", b"\xff" * 64)
    yield frame(json.dumps({"": "list", "items": [{"": "list"}]}).encode())
    yield frame(b'{"":"list","items":[' * 60 + b"1" + b"]}" * 60)
    yield frame(b"[" * 100_000)
    yield frame(b"9" * 10_000)
    yield LENGTHS.pack(MOST_TEXT + 1, 0)
    yield struct.pack(">QQ", 2, 2**63)


@pytest.mark.parametrize("frame", list(frames()))
def test_malformed_messages_are_refused(frame: bytes) -> None:
    left, right = socket.socketpair()
    with left, right:
        threading.Thread(target=send_all, args=(left, frame)).start()
        with pytest.raises((WireError, EOFError)):
            receive(right, no_objects)


def send_all(connection: socket.socket, frame: bytes) -> None:
    try:
        connection.sendall(frame)
        connection.shutdown(socket.SHUT_WR)
    except OSError:
        pass  # refused before it was all read


def test_cells_are_split_where_points_come_from() -> None:
    hidden = "### BEGIN HIDDEN TESTS\n{}\n### END HIDDEN TESTS\n"
    cell = hidden.format("_p = check('a', 'b', globals())") + "assert x\n"
    cell += hidden.format("_p")
    visible, trusted = split(cell)
    assert visible == "assert x\n" and trusted.split() == [
        "_p", "=", "check('a',", "'b',", "globals())", "_p",
    ]  # fmt: skip
    plain = "assert f(2) == 4\n" + hidden.format("assert f(3) == 9")
    assert split(plain) == ("", plain)


def test_plain_tests_run_with_the_students_names(folder: Path) -> None:
    there = remote(folder, f=lambda x: x * x, abs=lambda x: 0, limit=3)
    assert run_cell("assert f(limit) == 9\nassert abs(-2) == 2", "t", there) == []
    (failure,) = run_cell("assert f(2) == 5, 'should be 5'", "t", there)
    assert failure["output_type"] == "error" and failure["evalue"] == "should be 5"
    (result,) = run_cell("1.5", "t", there)
    assert result["data"]["text/plain"] == "1.5"
    with pytest.raises(KeyError):
        _ = ProxyNamespace(there)["unknown"]


def test_the_submission_here_is_never_lost() -> None:
    assert Submission({}).lost is False
