"""The axes of the decoder grid count pixels instead of latent units

task: test_plot_latent
hint: The tiles are right, but one can't read off which z they belong to: the axes go
    from 0 to 868.
chapter: latent.md#common-errors
"""

# %% replace plot_latent
# old: extent = (-limit, limit, -limit, limit)
# old: return image_grid(images, size, size, extent=extent)
# new: rows = [torch.cat(list(row), dim=-1) for row in images[:, 0].split(size)]
# new: _, ax = plt.subplots()
# new: ax.imshow(torch.cat(rows, dim=0), cmap="gray")
# new: return ax
