"""The average of the batches' averages

again: test_means_unweighted
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
# new: rows = []
# new: with torch.no_grad():
# new:     for x, _y in batches:
# new:         recon_x, mean_z, logvar_z = model(x)
# new:         rows.append(torch.stack(loss_function(recon_x, x, mean_z, logvar_z)))
# new: return tuple(torch.stack(rows).mean(dim=0).tolist())
