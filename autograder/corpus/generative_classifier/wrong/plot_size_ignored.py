"""plot_latent always draws the default grid

task: test_plot_latent
hint: size and limit are there to be handed on. A plot with other values would show the
    same 21 × 21 tiles.
chapter: latent.md#through-the-decoder
"""

# %% replace plot_latent
# old: z = latent_grid(size, limit)
# new: size, limit = 21, 3.0
# new: z = latent_grid(size, limit)
