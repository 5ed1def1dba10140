"""Emptying a folder in which a student could write."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.sandbox.sweep import sweep


@pytest.fixture
def in_memory() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        yield Path(folder)


def test_sweep_removes_everything_but_follows_nothing(tmp_path, in_memory):
    kept, folder = tmp_path / "kept", in_memory
    kept.mkdir()
    (kept / "file").write_text("x")
    (folder / "link").symlink_to(kept)
    here = Path.cwd()
    os.chdir(folder)
    for _ in range(2000):  # deeper than recursion and paths allow
        os.mkdir("deep")
        os.chdir("deep")
    os.chdir(here)
    (folder / "closed").mkdir()
    (folder / "closed" / "file").write_text("x")
    (folder / "closed").chmod(0)
    sweep(folder)
    assert list(folder.iterdir()) == []
    assert (kept / "file").read_text() == "x"
