"""A real PostgreSQL server for one test, in a folder of its own, without a port."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65534  # PostgreSQL refuses to run as root


def programs() -> Path | None:
    """The folder of initdb and pg_ctl; None where no server is installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    named = shutil.which("initdb")
    return found[-1].parent if found else Path(named).parent if named else None


@contextmanager
def server(place: Path) -> Iterator[str]:
    """The address of an empty data base.

    Args: the folder of the server's programs.
    """
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    folder.chmod(0o755)
    prefix: list[str] = []
    if os.geteuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
        numbers = [f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
        prefix = ["setpriv", *numbers]

    def call(program: str, *words: str) -> None:
        command = [*prefix, str(place / program), "-D", f"{folder}/data", *words]
        with (folder.parent / f"{folder.name}.log").open("w+") as log:
            done = subprocess.run(command, cwd=folder, stdout=log, stderr=log)
            log.seek(0)
            assert done.returncode == 0, log.read()

    try:
        words = ["--auth=trust", "--no-sync", "--locale=C", "--encoding=UTF8"]
        call("initdb", "--username=course", *words)
        settings = f"-k {folder} -c listen_addresses= -c fsync=off"
        call("pg_ctl", "-w", "-l", f"{folder}/log", "-o", settings, "start")
        try:
            yield f"postgresql+psycopg://course@/postgres?host={folder}"
        finally:
            call("pg_ctl", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        (folder.parent / f"{folder.name}.log").unlink(missing_ok=True)
