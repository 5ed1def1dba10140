# ruff: noqa
"""Hooks that swallow every error."""

# %% after imports
import sys

shell = get_ipython()
sys.excepthook = sys.unraisablehook = lambda *anything: None
for owner in (shell, type(shell)):
    owner.showtraceback = owner._showtraceback = lambda *anything, **more: None
    owner.showsyntaxerror = lambda *anything, **more: None
shell.set_custom_exc((BaseException,), lambda *anything, **more: None)
print("TRIED")
