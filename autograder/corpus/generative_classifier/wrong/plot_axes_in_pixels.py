"""The axes count pixels instead of latent units

task: test_plot_latent
hint: The tiles are right, but one can't read off which z they belong to.
chapter: latent.md#through-the-decoder
"""

# %% replace plot_latent
# old: return image_grid(tiles, size, size,
# old:                   extent=(-limit, limit, -limit, limit))
# new: rows = [torch.cat(list(row), dim=-1) for row in tiles[:, 0].split(size)]
# new: _, axes = plt.subplots()
# new: axes.imshow(torch.cat(rows), cmap="gray")
# new: return axes
