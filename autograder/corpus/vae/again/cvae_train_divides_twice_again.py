"""train_cvae adds averages and divides by the number of images

again: cvae_train_divides_twice
"""

# %% replace training_cvae
# old: losses = torch.stack([total, l_recon, l_kl]).detach()
# old: sums += losses * len(x)
# old: n_images += len(x)
# new: sums = sums + torch.tensor([total.item(), l_recon.item(), l_kl.item()])
# new: n_images = n_images + x.shape[0]
