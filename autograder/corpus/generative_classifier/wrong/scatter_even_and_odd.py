"""Only even and odd digits have different colours

task: test_scatter_latent
hint: Ten digits need ten colours: with two one can't see which digits share a region.
chapter: latent.md#through-the-encoder
"""

# %% replace scatter_latent
# old: return scatter_digits(centres, y)
# new: return scatter_digits(centres, y % 2)
