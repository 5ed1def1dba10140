"""The scatter plot of the conditional model shows samples z instead of the means

task: test_scatterplot_latent_cvae
hint: A sample adds noise to where the encoder puts an image. The plot should show the
    means of q(z|x, y).
chapter: latent.md#through-the-decoder
"""

# %% replace scatterplot_latent_cvae
# old: mean_z, _ = model.encode(x, y)
# old: means.append(mean_z)
# new: means.append(model.sample_latent(*model.encode(x, y)))
