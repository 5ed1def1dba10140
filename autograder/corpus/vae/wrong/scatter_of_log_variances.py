"""The scatter plot shows the log-variances instead of the means

task: test_scatterplot_latent
hint: The encoder gives two tensors. The first one is where it puts an image, the second
    how sure it is.
chapter: latent.md#through-the-encoder
"""

# %% replace scatterplot_latent
# old: mean_z, _ = model.encode(x)
# new: _, mean_z = model.encode(x)
