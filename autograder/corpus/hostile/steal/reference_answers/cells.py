# ruff: noqa
"""The reference solution read."""

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


try:
    from autograder.reference import reference

    print("LOOT:", reference("vae"))
except ImportError:
    pass
for course in ("@COURSE@", "@OUTSIDE@", "/course", os.getcwd(), "..", "../.."):
    look(f"{course}/solutions/vae/vae.ipynb")
    look(f"{course}/source/vae/vae.ipynb")
    for pattern in ("*.ipynb", "*/*.ipynb", "*/*/*.ipynb", "*/*/*/*.ipynb"):
        for path in glob.glob(f"{course}/{pattern}"):
            look(path)
print("TRIED")
