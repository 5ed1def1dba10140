"""test returns the total loss alone

task: test_training
hint: Three numbers are asked for. From the total alone one can't see how reconstruction
    and KL term share it.
chapter: training.md#one-step
"""

# %% replace training
# old:         sums += torch.stack(losses) * len(x)
# old:         n_images += len(x)
# old: return tuple((sums / n_images).tolist())
# new:         sums += torch.stack(losses) * len(x)
# new:         n_images += len(x)
# new: return (sums / n_images).tolist()[0]
