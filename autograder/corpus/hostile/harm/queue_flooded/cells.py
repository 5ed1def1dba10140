# ruff: noqa
"""Messages of 30 MB sent while nobody reads."""


# %% kl_loss
def kl_loss(mean_z, logvar_z):
    kernel = get_ipython().kernel
    data = {"data": {"text/plain": "x" * (30 * 2**20)}, "metadata": {}}
    for number in range(20):
        kernel.session.send(
            kernel.iopub_socket, "display_data", data, parent=kernel.get_parent()
        )
    return 0.0


print("TRIED")
