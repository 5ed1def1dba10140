"""The embedded images are encoded with label 0

task: test_plot_digits
hint: The encoder needs the label that the image has; told another one it puts the image
    elsewhere.
chapter: cvae.md#the-encodings-beside-those-of-the-vae
"""

# %% replace plot_digits
# old: axes = scatter_latent(model, x[own], y[own])
# new: axes = scatter_latent(model, x[own], torch.zeros_like(y[own]))
