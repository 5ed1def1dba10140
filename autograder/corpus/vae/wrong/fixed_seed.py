"""A seed is set before every draw, so that the noise is always the same

task: test_vae_class
hint: A seed belongs once at the start of an experiment. Set inside the function it
    repeats the same noise for every batch, and the noise is no longer random.
chapter: vae.md#common-errors
"""

# %% replace vae_class
# old: noise = torch.randn_like(mean_z)
# new: torch.manual_seed(42)
# new: noise = torch.randn_like(mean_z)
