"""reconstruct decodes with label 0

task: test_reconstruct
hint: A reconstruction is to show the image again, so the decoder has to be told its
    label. With another label it is a style transfer.
chapter: cvae.md#how-the-label-enters
"""

# %% replace reconstruct
# old: return model.decode(model.encode(x, y)[0], y)
# new: return model.decode(model.encode(x, y)[0], torch.zeros_like(y))
