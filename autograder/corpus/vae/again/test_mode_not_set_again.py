"""test forgets to say that nothing is trained

again: test_mode_not_set
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
# new: sums, n_images = [0.0, 0.0, 0.0], 0
# new: with torch.inference_mode():
# new:     for x, _y in batches:
# new:         recon_x, mean_z, logvar_z = model(x)
# new:         losses = loss_function(recon_x, x, mean_z, logvar_z)
# new:         for k in range(3):
# new:             sums[k] += losses[k].item() * len(x)
# new:         n_images += len(x)
# new: sums = torch.tensor(sums)
