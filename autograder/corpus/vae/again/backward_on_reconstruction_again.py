"""The second of the three losses is backpropagated

again: backward_on_reconstruction
"""

# %% replace training
# old: total, l_recon, l_kl = loss_function(recon_x, x, mean_z, logvar_z)
# new: losses = loss_function(recon_x, x, mean_z, logvar_z)
# new: total, l_recon, l_kl = losses
# old: optimizer.zero_grad()
# old: total.backward()
# new: model.zero_grad()
# new: losses[1].backward()
