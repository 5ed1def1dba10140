"""All decoded grids are drawn with label 0

task: test_plot_digits
hint: There is a plane for each digit: each grid is decoded with its own label.
chapter: cvae.md#asking-for-a-digit
"""

# %% replace plot_digits
# old: plot_latent(model, digit).set_title(f"decoded with label {digit}")
# new: plot_latent(model, 0).set_title(f"decoded with label {digit}")
