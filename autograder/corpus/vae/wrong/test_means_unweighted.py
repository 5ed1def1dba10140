"""test takes the mean over batches instead of images

task: test_training
hint: When the last batch is smaller, the mean of the batches' means is not the mean
    over the images: each batch counts by its number of images.
chapter: training.md#one-step
"""

# %% replace training
# old: sums += torch.stack(losses) * len(x)
# old: n_images += len(x)
# new: sums += torch.stack(losses)
# new: n_images += 1
