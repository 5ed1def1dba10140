"""The model stays in training mode while it encodes

task: test_encode_means
hint: Layers such as dropout and batch normalisation behave otherwise while training. Who
    measures a model says so to it first.
chapter: latent.md#through-the-encoder
"""

# %% replace encode_means
# old: model.eval()
