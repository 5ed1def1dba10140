"""The grid is decoded with label 0 for every image

task: test_log_px_grid
hint: p(x|y) needs the decoder with the image's own label. Decode once for each label
    that occurs.
chapter: cvae.md#how-the-label-enters
"""

# %% replace log_px_grid
# old: logits = model.decode_logits(z, label.expand(len(z))).flatten(1)
# new: logits = model.decode_logits(z, 0 * label.expand(len(z))).flatten(1)
