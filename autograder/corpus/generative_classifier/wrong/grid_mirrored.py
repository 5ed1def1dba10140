"""z1 falls from left to right

task: test_plot_latent
hint: z1 should grow to the right, as on every axis. The rows are right, the columns are
    mirrored.
chapter: latent.md#common-errors
"""

# %% replace plot_latent
# old: return torch.cartesian_prod(steps.flip(0), steps).flip(1)
# new: return torch.cartesian_prod(steps.flip(0), steps.flip(0)).flip(1)
