"""The likelihood is computed without gradients

task: test_elbo_terms
hint: Training changes the decoder by the gradient of this number. Inside no_grad, or
    after detach, it is a constant.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace elbo_terms
# old: logits = model.decode_logits(z, y)
# new: with torch.no_grad():
# new:     logits = model.decode_logits(z, y)
