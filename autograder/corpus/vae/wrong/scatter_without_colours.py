"""All points have one colour

task: test_scatterplot_latent
hint: Without the digits one sees where the images are, but not whether the digits lie
    apart.
chapter: latent.md#through-the-encoder
"""

# %% replace scatterplot_latent
# old: return scatter_digits(torch.cat(means), torch.cat(labels))
# new: points = torch.cat(means)
# new: _, ax = plt.subplots()
# new: ax.scatter(points[:, 0], points[:, 1], s=4)
# new: return ax
