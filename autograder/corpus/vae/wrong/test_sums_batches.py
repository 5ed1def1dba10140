"""test adds the batches' losses up without dividing

task: test_training
hint: The sum grows with the number of batches and can't be compared with anything. A
    loss in nats per image is a mean over the images.
chapter: training.md#one-step
"""

# %% replace training
# old: sums += torch.stack(losses) * len(x)
# old: n_images += len(x)
# new: sums += torch.stack(losses)
# new: n_images = 1
