"""decode_logits returns probabilities, and decode passes them on

task: test_conditional_vae
hint: Logits are the numbers before the sigmoid. Whoever computes with them later
    applies it, or its logarithm, to them: then it is applied twice.
chapter: mnist.md#what-a-pixel-means
"""

# %% replace conditional_vae
# old: return pixels.reshape(-1, 1, 28, 28)
# new: return pixels.reshape(-1, 1, 28, 28).sigmoid()
# old: return self.decode_logits(z, y).sigmoid()
# new: return self.decode_logits(z, y)
