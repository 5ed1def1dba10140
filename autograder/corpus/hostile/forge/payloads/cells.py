# ruff: noqa
"""Payloads that write and run cells."""

# %% after imports
shell = get_ipython()
shell.set_next_input("2.0", replace=True)
for payload in (
    {"source": "set_next_input", "text": "2.0", "replace": True},
    {"source": "page", "data": {"text/plain": "2.0"}, "start": 0},
    {"source": "ask_exit", "keepkernel": False},
    {"source": "edit_magic", "filename": "/etc/passwd", "line_number": 1},
):
    shell.payload_manager.write_payload(payload)
print("TRIED")
