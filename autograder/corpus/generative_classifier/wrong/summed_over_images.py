"""The sum runs over the images instead of the positions

task: test_log_px_grid
hint: One axis holds the images, the other the positions. z is integrated out, images
    are not.
chapter: kl.md#sums-and-means
"""

# %% replace log_px_grid
# old: joint = x[part].flatten(1) @ logits.T + offset
# old: result[part] = joint.logsumexp(dim=1)
# new: joint = x[part].flatten(1) @ logits.T + offset
# new: result[part] = joint.logsumexp(dim=0)[: len(part)]
