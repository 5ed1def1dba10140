"""The labels come from another batch than the images

task: test_scatterplot_latent
hint: Images and labels have to stay together: each point has the colour of the label
    that came with its image.
chapter: latent.md#through-the-encoder
"""

# %% replace scatterplot_latent
# old: return scatter_digits(torch.cat(means), torch.cat(labels))
# new: return scatter_digits(torch.cat(means), torch.cat(labels[1:] + labels[:1]))
