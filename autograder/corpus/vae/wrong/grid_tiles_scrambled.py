"""The tiles are put together by reshaping alone, which mixes their rows of pixels

task: test_plot_latent
hint: Reshaping keeps the order of the numbers. Pixels of neighbouring tiles have to
    stand in one row of the picture, so two axes must be exchanged first.
chapter: latent.md#common-errors
"""

# %% replace plot_latent
# old: return image_grid(images, size, size, extent=extent)
# new: picture = images.reshape(size * 28, size * 28)
# new: _, ax = plt.subplots()
# new: ax.imshow(picture, cmap="gray", extent=extent)
# new: return ax
