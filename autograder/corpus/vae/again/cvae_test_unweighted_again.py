"""test_cvae counts batches, not images

again: cvae_test_unweighted
"""

# %% replace training_cvae
# old: recon_x, mean_z, logvar_z = model(x, y)
# old: losses = loss_function(recon_x, x, mean_z, logvar_z)
# old: sums += torch.stack(losses) * len(x)
# old: n_images += len(x)
# new: recon, mu, log_var = model(x, y)
# new: a, b, c = loss_function(recon, x, mu, log_var)
# new: sums = sums + torch.tensor([a.item(), b.item(), c.item()])
# new: n_images = n_images + 1
