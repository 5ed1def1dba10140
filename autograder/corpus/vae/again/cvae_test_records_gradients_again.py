"""test_cvae keeps the graph of every batch

again: cvae_test_records_gradients
"""

# %% replace training_cvae
# old: model.eval()
# old: sums, n_images = torch.zeros(3), 0
# old: with torch.no_grad():
# old:     for x, y in batches:
# old:         recon_x, mean_z, logvar_z = model(x, y)
# old:         losses = loss_function(recon_x, x, mean_z, logvar_z)
# old:         sums += torch.stack(losses) * len(x)
# old:         n_images += len(x)
# new: model.train(False)
# new: sums, n_images = torch.zeros(3), 0
# new: for x, y in batches:
# new:     recon, mu, log_var = model(x, y)
# new:     losses = loss_function(recon, x, mu, log_var)
# new:     sums = sums + x.shape[0] * torch.stack([loss.detach() for loss in losses])
# new:     n_images += x.shape[0]
