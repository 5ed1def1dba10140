"""The positions are spaced by quantiles of a normal distribution

task: test_region
hint: That is how pictures of the prior are often made. Here equally spaced positions are
    asked for, so that axes in latent units fit them.
chapter: latent.md#through-the-decoder
"""

# %% replace region
# old: z1 = torch.linspace(left, right, size).repeat(size)
# old: z2 = torch.linspace(top, bottom, size).repeat_interleave(size)
# new: steps = torch.special.ndtri(torch.linspace(0.025, 0.975, size)) / 3.92 + 0.5
# new: z1 = (left + (right - left) * steps).repeat(size)
# new: z2 = (top + (bottom - top) * steps).repeat_interleave(size)
