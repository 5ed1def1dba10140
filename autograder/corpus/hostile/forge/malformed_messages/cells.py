# ruff: noqa
"""Malformed messages signed with the kernel's key."""

# %% after test_vae_class
kernel = get_ipython().kernel


def publish(kind, content):
    kernel.session.send(kernel.iopub_socket, kind, content, parent=kernel.get_parent())


for kind, content in (
    ("display_data", {}),
    ("display_data", {"data": [1, 2], "metadata": None}),
    ("display_data", {"data": {"text/plain": 5}, "metadata": {"a": [[[]]]}}),
    ("execute_result", {"data": None}),
    ("execute_result", {"data": {"text/plain": "2.0"}, "execution_count": "many"}),
    ("stream", {"name": ["stdout"], "text": {"a": 1}}),
    ("stream", {}),
    ("error", {"ename": 1, "evalue": [], "traceback": "text"}),
    ("status", {"execution_state": ["idle"]}),
    ("update_display_data", {"transient": {"display_id": ["a"]}}),
    ("clear_output", {}),
    ("execute_input", {"execution_count": {"a": 1}, "code": 5}),
    ("unheard_of", {"x": 1}),
):
    publish(kind, content)
# %% after kl_loss
kernel = get_ipython().kernel
kernel.session.send(
    kernel.iopub_socket,
    "display_data",
    {"data": {"text/plain": 5}},
    parent=kernel.get_parent(),
)
kernel.session.send(
    kernel.iopub_socket,
    "execute_input",
    {"execution_count": {"a": 1}},
    parent=kernel.get_parent(),
)
# %% after loss_function
kernel.session.send(kernel.iopub_socket, "status", {}, parent=kernel.get_parent())
