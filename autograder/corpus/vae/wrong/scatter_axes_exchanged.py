"""z1 and z2 are exchanged in the scatter plot

task: test_scatterplot_latent
hint: z1 belongs on the horizontal axis and z2 on the vertical one, as in the decoder
    grid; otherwise the two plots can't be compared.
chapter: latent.md#through-the-encoder
"""

# %% replace scatterplot_latent
# old: return scatter_digits(torch.cat(means), torch.cat(labels))
# new: return scatter_digits(torch.cat(means).flip(1), torch.cat(labels))
