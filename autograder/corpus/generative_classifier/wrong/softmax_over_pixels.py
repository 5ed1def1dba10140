"""decode makes the probabilities of the pixels add up to 1

task: test_conditional_vae
hint: Softmax is for one choice among many. Each pixel is a coin toss of its own, whose
    probability of ink doesn't depend on the other pixels.
chapter: mnist.md#what-a-pixel-means
"""

# %% replace conditional_vae
# old: return self.decode_logits(z, y).sigmoid()
# new: return self.decode_logits(z, y).flatten(1).softmax(dim=1).reshape(-1, 1, 28, 28)
