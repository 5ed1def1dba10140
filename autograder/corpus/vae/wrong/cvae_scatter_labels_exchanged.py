"""The encoder gets the labels in another order than the images

task: test_scatterplot_latent_cvae
hint: Images and labels have to stay together, in the encoder as in the colours.
chapter: cvae.md#the-encodings-beside-those-of-the-vae
"""

# %% replace scatterplot_latent_cvae
# old: mean_z, _ = model.encode(x, y)
# new: mean_z, _ = model.encode(x, y.flip(0))
