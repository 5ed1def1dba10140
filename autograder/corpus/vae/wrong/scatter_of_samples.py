"""The scatter plot shows samples z instead of the means

task: test_scatterplot_latent
hint: A sample adds noise to where the encoder puts an image. The plot should show the
    means of q(z|x).
chapter: latent.md#through-the-encoder
"""

# %% replace scatterplot_latent
# old: mean_z, _ = model.encode(x)
# old: means.append(mean_z)
# new: mean_z, logvar_z = model.encode(x)
# new: means.append(model.sample_latent(mean_z, logvar_z))
