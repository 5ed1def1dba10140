# ruff: noqa
"""25,000 empty files."""

# %% after load_data
import pathlib

folder = pathlib.Path("/tmp/many")
folder.mkdir(exist_ok=True)
for number in range(25_000):
    (folder / str(number)).touch()
