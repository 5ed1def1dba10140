"""The colours show the position instead of the digit

task: test_scatter_latent
hint: Where a point lies can be seen already. The colour is to say which digit the image
    shows.
chapter: latent.md#through-the-encoder
"""

# %% replace scatter_latent
# old: return scatter_digits(centres, y)
# new: _, axes = plt.subplots()
# new: axes.scatter(centres[:, 0], centres[:, 1], c=centres.norm(dim=1), s=4)
# new: return axes
