"""reconstruct returns logits

task: test_reconstruct
hint: The probabilities of ink are asked for, which can be shown as grey values. Logits
    lie anywhere.
chapter: mnist.md#what-a-pixel-means
"""

# %% replace reconstruct
# old: return model.decode(model.encode(x, y)[0], y)
# new: return model.decode_logits(model.encode(x, y)[0], y)
