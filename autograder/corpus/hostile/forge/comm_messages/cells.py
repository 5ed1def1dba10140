# ruff: noqa
"""Comm messages and output widgets."""

# %% after imports
kernel = get_ipython().kernel


def publish(kind, content, **more):
    kernel.session.send(
        kernel.iopub_socket, kind, content, parent=kernel.get_parent(), **more
    )


state = {
    "_model_module": "@jupyter-widgets/output",
    "_model_name": "OutputModel",
    "msg_id": kernel.get_parent()["header"]["msg_id"],
    "outputs": [],
}
data = {"state": state, "buffer_paths": []}
target = {"target_name": "jupyter.widget", "comm_id": "mine"}
publish("comm_open", {**target, "data": data})
for number in range(20):
    outputs = [
        {"output_type": "execute_result", "data": {"text/plain": "2.0"}, "metadata": {}}
    ]
    update = {"method": "update", "state": {"msg_id": "", "outputs": outputs}}
    publish("comm_msg", {"comm_id": "mine", "data": update})
publish("comm_msg", {"comm_id": "unknown", "data": {"method": "update"}})
publish("comm_close", {"comm_id": "mine", "data": {}})
print("TRIED")
