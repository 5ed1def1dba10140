"""What the loop left behind is returned

again: test_last_batch
"""

# %% replace training
# old: sums, n_images = torch.zeros(3), 0
# old: with torch.no_grad():
# old:     for x, _y in batches:
# old:         recon_x, mean_z, logvar_z = model(x)
# old:         losses = loss_function(recon_x, x, mean_z, logvar_z)
# old:         sums += torch.stack(losses) * len(x)
# old:         n_images += len(x)
# old: return tuple((sums / n_images).tolist())
# new: with torch.no_grad():
# new:     for x, _y in batches:
# new:         recon_x, mean_z, logvar_z = model(x)
# new:         losses = loss_function(recon_x, x, mean_z, logvar_z)
# new: total, l_recon, l_kl = losses
# new: return total.item(), l_recon.item(), l_kl.item()
