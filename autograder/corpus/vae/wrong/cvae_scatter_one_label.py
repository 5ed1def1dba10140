"""The encoder gets one label for all images of the scatter plot

task: test_scatterplot_latent_cvae
hint: The conditional encoder has to see each image with its own label; with another one
    it puts the image elsewhere.
chapter: cvae.md#the-encodings-beside-those-of-the-vae
"""

# %% replace scatterplot_latent_cvae
# old: mean_z, _ = model.encode(x, y)
# new: mean_z, _ = model.encode(x, torch.zeros_like(y))
