"""A ReLU follows the decoder's last layer

task: test_conditional_vae
hint: A logit may be any real number. Without negative logits no pixel can have a
    probability of ink below one half, and nearly all pixels are paper.
chapter: vae.md#the-networks
"""

# %% replace conditional_vae
# old: nn.Linear(256, 784),
# new: nn.Linear(256, 784), nn.ReLU(),
