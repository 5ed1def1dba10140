"""The encoder is told the label of the next image

task: test_scatter_latent
hint: Image and label belong together, for the encoder as for the colour of the point.
chapter: cvae.md#the-encodings-beside-those-of-the-vae
"""

# %% replace scatter_latent
# old: centres = model.encode(x, y)[0]
# new: centres = model.encode(x, y.roll(1))[0]
