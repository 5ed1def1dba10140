# ruff: noqa
"""Names of a test cell defined by the student."""

# %% after imports
import builtins

_points = 2.0
check = lambda *anything: 2.0
autograder = check
for name in ("float", "isinstance", "abs", "sum", "all", "len"):
    setattr(builtins, f"_{name}", getattr(builtins, name))
get_ipython().user_ns["__builtins__"] = {"check": check}
get_ipython().user_ns["print"] = lambda *anything: None
builtins.print("TRIED")
