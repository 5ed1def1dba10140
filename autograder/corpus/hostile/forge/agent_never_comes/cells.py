# ruff: noqa
"""A kernel that never runs the agent."""

# %% after test_vae_class
shell = get_ipython()
kernel_run = type(shell.kernel).do_execute


async def idle(self, code, silent, *rest, **more):
    if "_agent" in code:
        return {"status": "ok", "execution_count": 1, "payload": []}
    return await kernel_run(self, code, silent, *rest, **more)


type(shell.kernel).do_execute = idle
print("TRIED")
