"""Gradients are recorded while the images are encoded

task: test_encode_means
hint: Nothing is trained here. A recorded history of all batches costs memory and time,
    and the results can't be drawn without being detached.
chapter: latent.md#through-the-encoder
"""

# %% replace encode_means
# old: with torch.no_grad():
# new: with torch.enable_grad():
