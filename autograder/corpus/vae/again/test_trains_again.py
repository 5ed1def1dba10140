"""The loop of train is copied into test

again: test_trains
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
# new: model.train()
# new: optimizer = torch.optim.Adam(model.parameters())
# new: sums, n_images = torch.zeros(3), 0
# new: for x, _y in batches:
# new:     recon_x, mean_z, logvar_z = model(x)
# new:     losses = loss_function(recon_x, x, mean_z, logvar_z)
# new:     optimizer.zero_grad()
# new:     losses[0].backward()
# new:     optimizer.step()
# new:     sums += torch.stack(losses).detach() * len(x)
# new:     n_images += len(x)
