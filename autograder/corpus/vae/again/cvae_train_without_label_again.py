"""model(x), as in the first half of the assignment

again: cvae_train_without_label
"""

# %% replace training_cvae
# old: recon_x, mean_z, logvar_z = model(x, y)
# old: total, l_recon, l_kl = loss_function(recon_x, x, mean_z, logvar_z)
# old: optimizer.zero_grad()
# new: optimizer.zero_grad()
# new: recon, mu, log_var = model(x)
# new: total, l_recon, l_kl = loss_function(recon, x, mu, log_var)
