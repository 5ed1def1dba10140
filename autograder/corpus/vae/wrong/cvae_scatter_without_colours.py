"""All points of the conditional model's scatter plot have one colour

task: test_scatterplot_latent_cvae
hint: Whether the digits lie apart or on top of each other is what the plot is for:
    colour the points by their labels.
chapter: cvae.md#the-encodings-beside-those-of-the-vae
"""

# %% replace scatterplot_latent_cvae
# old: return scatter_digits(torch.cat(means), torch.cat(labels))
# new: points = torch.cat(means)
# new: ax = plt.figure().add_subplot()
# new: ax.scatter(points[:, 0], points[:, 1], color="black", s=4)
# new: return ax
