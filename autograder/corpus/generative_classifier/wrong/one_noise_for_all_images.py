"""All images share the noise of the first one

task: test_iwae
hint: Each image needs draws of its own from its own q(z|x, y).
chapter: vae.md#common-errors
"""

# %% replace iwae
# old: z = q.sample()
# new: z = mean_z + q.scale * torch.randn(1, mean_z.shape[1])
