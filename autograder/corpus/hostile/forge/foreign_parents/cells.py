# ruff: noqa
"""Messages that claim to answer other cells."""

# %% after imports
import copy

kernel = get_ipython().kernel
parent = kernel.get_parent()
session = parent["header"]["msg_id"].rsplit("_", 1)[0]
for number in range(300):
    other = copy.deepcopy(parent)
    other["header"]["msg_id"] = f"{session}_{number}"
    data = {"data": {"text/plain": "2.0"}, "metadata": {}, "execution_count": 1}
    kernel.session.send(kernel.iopub_socket, "execute_result", data, parent=other)
for _ in range(3):
    idle = {"execution_state": "idle"}
    kernel.session.send(kernel.iopub_socket, "status", idle, parent=parent)
# %% after load_data
print("TRIED")
