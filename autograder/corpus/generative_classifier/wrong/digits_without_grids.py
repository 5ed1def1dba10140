"""Only the embedded images are drawn

task: test_plot_digits
hint: Two plots belong to each digit: what the decoder makes of the plane, and where the
    encoder puts the images.
chapter: cvae.md#asking-for-a-digit
"""

# %% replace plot_digits
# old: plot_latent(model, digit).set_title(f"decoded with label {digit}")
# old: own = y == digit
# new: own = y == digit
