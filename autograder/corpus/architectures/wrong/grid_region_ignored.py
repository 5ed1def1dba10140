"""The grid always reaches from -2 to 2: the region is not used

task: test_region
hint: The question is what the decoder makes of the region in use. Another square shows
    positions where no image lies, or leaves some out.
chapter: latent.md#through-the-encoder
"""

# %% replace region
# old: left, right, bottom, top = region
# new: left, right, bottom, top = -2.0, 2.0, -2.0, 2.0
# old: return image_grid(tiles, size, size, extent=region)
# new: return image_grid(tiles, size, size, extent=(left, right, bottom, top))
