# ruff: noqa
"""Another cell's output overwritten by its display id."""

# %% kl_loss
from IPython.display import display, update_display


def kl_loss(mean_z, logvar_z):
    for number in range(6):
        display({"text/plain": "."}, raw=True, display_id=f"mine-{number}")
    return 0.0


# %% after test_kl_loss
for number in range(6):
    try:
        update_display({"text/plain": "2.0"}, raw=True, display_id=f"mine-{number}")
    except Exception as error:
        print(error)
print("TRIED")
