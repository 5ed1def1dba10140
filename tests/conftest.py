"""Settings of every test: small data, one thread, no windows, commands of this venv."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ["MPLBACKEND"] = "agg"
os.environ["VAEBOOK_PROGRESS"] = "0"
os.environ["VAEBOOK_FAST"] = "1"
torch.set_num_threads(1)


@pytest.fixture(autouse=True)
def repeatable(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same random numbers in every run of the tests; grading draws new ones."""
    monkeypatch.setenv("COURSE_CHECK_SEED", "1")
    torch.manual_seed(1)


@pytest.fixture(params=["cold", "warm"], scope="module")
def kind(request: pytest.FixtureRequest) -> Iterator[str]:
    """Every test of a module that uses this fixture, in cold and in warm rooms."""
    from test_sandbox_guest import LIGHT, Guest

    Guest.modules = LIGHT if request.param == "warm" else None
    yield request.param
    Guest.modules = None
