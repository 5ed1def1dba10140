"""All points have the same colour

task: test_scatter_latent
hint: Without colours one sees a cloud, but not which digits have a region of their own.
chapter: latent.md#through-the-encoder
"""

# %% replace scatter_latent
# old: return scatter_digits(centres, y)
# new: _, axes = plt.subplots()
# new: axes.scatter(centres[:, 0], centres[:, 1], s=4)
# new: return axes
