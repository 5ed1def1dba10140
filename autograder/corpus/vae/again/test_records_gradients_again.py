"""test works with the graph and takes numbers out of it

again: test_records_gradients
"""

# %% replace training
# old: model.eval()
# old: sums, n_images = torch.zeros(3), 0
# old: with torch.no_grad():
# old:     for x, _y in batches:
# old:         recon_x, mean_z, logvar_z = model(x)
# old:         losses = loss_function(recon_x, x, mean_z, logvar_z)
# old:         sums += torch.stack(losses) * len(x)
# old:         n_images += len(x)
# new: model.eval()
# new: sums, n_images = torch.zeros(3), 0
# new: for x, _y in batches:
# new:     recon_x, mean_z, logvar_z = model(x)
# new:     losses = loss_function(recon_x, x, mean_z, logvar_z)
# new:     sums += torch.tensor([loss.item() for loss in losses]) * x.shape[0]
# new:     n_images += x.shape[0]
