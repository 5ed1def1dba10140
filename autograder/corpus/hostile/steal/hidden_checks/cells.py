# ruff: noqa
"""The hidden checks read and imported."""

# %% after imports
import glob
import importlib


def look(path):
    try:
        with open(path, "rb") as file:
            text = file.read(10_000)
    except OSError:
        return
    if text:
        print("LOOT:", path, text[:300])


for course in ("@COURSE@", "@OUTSIDE@", "/course", "..", "../.."):
    for pattern in ("autograder/hidden/*/*.py", "autograder/*.py", "tests/*.py"):
        for path in glob.glob(f"{course}/{pattern}"):
            allowed = ("submission", "probes", "drawing", "definitions", "__init__")
            if not any(name in path for name in allowed):
                look(path)
    look(f"{course}/autograder/hidden/vae/test_kl_loss.py")
for name in ("hidden.vae.test_kl_loss", "checks", "oracles", "reference", "diagnosis"):
    try:
        print("LOOT:", importlib.import_module(f"autograder.{name}"))
    except ImportError:
        pass
print("TRIED")
