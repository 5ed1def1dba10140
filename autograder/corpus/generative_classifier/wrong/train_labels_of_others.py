"""Training pairs the images with the labels in another order

task: test_training
hint: Shuffling is fine, but images and labels together. Here each image is trained with
    some other image's label.
chapter: cvae.md#the-wrong-label
"""

# %% replace training
# old: terms = negative_elbo(model, x, y)
# old: optimizer.zero_grad(set_to_none=True)
# new: terms = negative_elbo(model, x, y.flip(0))
# new: optimizer.zero_grad(set_to_none=True)
