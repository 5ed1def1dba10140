"""train_cvae without zero_grad

again: cvae_train_gradients_add_up
"""

# %% replace training_cvae
# old: recon_x, mean_z, logvar_z = model(x, y)
# old: total, l_recon, l_kl = loss_function(recon_x, x, mean_z, logvar_z)
# old: optimizer.zero_grad()
# old: total.backward()
# new: recon, mu, log_var = model(x, y)
# new: total, l_recon, l_kl = loss_function(recon, x, mu, log_var)
# new: torch.autograd.backward([total])
