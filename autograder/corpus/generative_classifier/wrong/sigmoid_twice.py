"""The decoder ends in a sigmoid, and decode applies another one

task: test_conditional_vae
hint: After two sigmoids every pixel lies between 0.5 and 0.74: no image can be white
    anywhere. The last layer should give plain logits.
chapter: mnist.md#what-a-pixel-means
"""

# %% replace conditional_vae
# old: nn.Linear(256, 784),
# new: nn.Linear(256, 784), nn.Sigmoid(),
