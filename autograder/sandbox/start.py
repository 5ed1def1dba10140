"""A kernel in its room: warm where that is possible, else cold."""

import logging
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from autograder.sandbox.limits import Room
from autograder.sandbox.nursery import NoNursery, nursery_for
from autograder.sandbox.process import RoomProcess, StartError, new_user
from autograder.sandbox.warm import WarmRoom

COLD = "This kernel is started cold, which takes seconds longer: %s"


def start_kernel(
    bwrap: Path,
    room: Room,
    argv: Sequence[str],
    files: Mapping[str, str],
    log: "logging.Logger | logging.LoggerAdapter[Any]",
) -> RoomProcess | WarmRoom:
    """Start `argv` (Python, `-c`, the program of a kernel, its arguments) in a room.

    A warm kernel runs when this returns, a cold one when it is `ready`.
    """
    uid = new_user()
    if room.modules is not None:
        try:
            nursery = nursery_for(bwrap, room)
            return WarmRoom(nursery, room, [argv[1], *argv[3:]], files, uid)
        except (NoNursery, StartError) as error:
            log.warning(COLD, error)
    return RoomProcess(bwrap, room, argv, files, uid)
