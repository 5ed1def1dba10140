"""Only the last digit is drawn

task: test_plot_digits
hint: What stands after the loop happens once, with the last digit. The plots belong
    into the loop.
chapter: cvae.md#asking-for-a-digit
"""

# %% replace plot_digits
# old: for digit in digits:
# old:     plot_latent(model, digit).set_title(f"decoded with label {digit}")
# old:     own = y == digit
# old:     axes = scatter_latent(model, x[own], y[own])
# old:     axes.set_title(f"training images of {digit}")
# new: for digit in digits:
# new:     own = y == digit
# new: plot_latent(model, digit)
# new: scatter_latent(model, x[own], y[own])
