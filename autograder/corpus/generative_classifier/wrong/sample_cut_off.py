"""torch.normal draws z, and no gradient flows through a draw

task: test_conditional_vae
hint: The numbers have the right distribution, but a drawn number doesn't know how it
    would change with the mean and the spread: the encoder can't learn from the images.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace conditional_vae
# old: return mean_z + spread * torch.randn_like(spread)
# new: return torch.normal(mean_z.detach(), spread.detach())
