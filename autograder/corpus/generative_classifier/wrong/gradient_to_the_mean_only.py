"""The standard deviation is cut off from the gradient

task: test_conditional_vae
hint: z depends on the mean and on the log-variance. With the second one detached, the
    encoder never learns from the images how sure it may be.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace conditional_vae
# old: return mean_z + spread * torch.randn_like(spread)
# new: return mean_z + spread.detach() * torch.randn_like(spread)
