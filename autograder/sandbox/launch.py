"""First process of a room: takes limits on itself, then becomes the kernel.

Runs inside the sandbox, with the standard library only and without `site`:
`python -I -S launch.py SETTINGS`, where SETTINGS is JSON made by `layout.py`. Writes
one byte to a pipe when everything is in place; else stops with one line on stderr.
"""

import json
import os
import resource
import shutil
import sys

LIMITS = {
    "RLIMIT_DATA": "memory_bytes",
    "RLIMIT_NPROC": "processes",
    "RLIMIT_FSIZE": "file_bytes",
    "RLIMIT_NOFILE": "open_files",
}


def copy(source: str, target: str) -> None:
    """Copy plain files and folders; links, devices and pipes stay behind."""
    os.makedirs(target, exist_ok=True)
    with os.scandir(source) as entries:
        for entry in entries:
            place = os.path.join(target, entry.name)
            if entry.is_dir(follow_symlinks=False):
                copy(entry.path, place)
            elif entry.is_file(follow_symlinks=False):
                shutil.copyfile(entry.path, place, follow_symlinks=False)


def give(folder: str, uid: int) -> None:
    """Make the student's user the owner of a folder and all in it."""
    for parent, _, files in os.walk(folder, topdown=False):
        for name in files:
            os.chown(os.path.join(parent, name), uid, uid, follow_symlinks=False)
        os.chown(parent, uid, uid)


def drop(uid: int) -> None:
    """Become an ordinary user; all capabilities are gone after this."""
    os.setgroups([])
    os.setresgid(uid, uid, uid)
    os.setresuid(uid, uid, uid)


def limit(limits: dict) -> None:
    """Take the limits of the operating system on this process and its children."""
    wanted = {r: limits[name] for r, name in LIMITS.items() if limits.get(name)}
    # Core files: 1 also stops those that are piped to a program, 0 does not, core(5).
    for name, value in {**wanted, "RLIMIT_CORE": 1}.items():
        number = getattr(resource, name)
        hard = resource.getrlimit(number)[1]
        if hard != resource.RLIM_INFINITY:
            value = min(value, hard)
        resource.setrlimit(number, (value, value))


def yield_to_others() -> None:
    """Come after the grader in processor time, and first when memory runs out."""
    os.nice(5)
    with open("/proc/self/oom_score_adj", "w") as file:
        file.write("1000")


def main() -> None:
    """Prepare the room and become the kernel."""
    settings = json.loads(sys.argv[1])
    os.umask(0o077)
    for source, target in settings["copies"]:
        copy(source, target)
    yield_to_others()
    if settings["uid"] is not None:
        os.chown(settings["home"], settings["uid"], settings["uid"])
        for _, target in settings["copies"]:
            give(target, settings["uid"])
        drop(settings["uid"])
    os.chdir(settings["cwd"])
    os.environ["PWD"] = settings["cwd"]
    limit(settings["limits"])
    os.write(settings["ready_fd"], b"1")
    os.closerange(3, 1024)
    os.execv(settings["program"], settings["argv"])


if __name__ == "__main__":
    try:
        main()
    except OSError as error:
        sys.exit(f"room: {error}")
