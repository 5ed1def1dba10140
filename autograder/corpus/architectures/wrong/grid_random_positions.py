"""The positions are drawn at random within the region

task: test_region
hint: Neighbouring tiles have to be neighbours in latent space, or the picture can't show
    how the digits change from place to place.
chapter: latent.md#through-the-decoder
"""

# %% replace region
# old: z1 = torch.linspace(left, right, size).repeat(size)
# old: z2 = torch.linspace(top, bottom, size).repeat_interleave(size)
# new: z1 = left + (right - left) * torch.rand(size * size)
# new: z2 = bottom + (top - bottom) * torch.rand(size * size)
