"""The epoch ends after the first batch

task: test_training
hint: The return stands inside the loop (or a break does): only the first batch is
    trained on.
chapter: training.md#one-step
"""

# %% replace training
# old: losses = torch.stack([total, l_recon, l_kl]).detach()
# old: sums += losses * len(x)
# old: n_images += len(x)
# old: return tuple((sums / n_images).tolist())
# new: losses = torch.stack([total, l_recon, l_kl]).detach()
# new: sums += losses * len(x)
# new: n_images += len(x)
# new: return tuple((sums / n_images).tolist())
