# ruff: noqa
"""A display of 150 MB."""

# %% after load_data
from IPython.display import display

display({"text/html": "<b>" * (50 * 2**20)}, raw=True)
