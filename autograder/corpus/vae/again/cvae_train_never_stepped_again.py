"""train_cvae ends each batch with backward

again: cvae_train_never_stepped
"""

# %% replace training_cvae
# old: recon_x, mean_z, logvar_z = model(x, y)
# old: total, l_recon, l_kl = loss_function(recon_x, x, mean_z, logvar_z)
# old: optimizer.zero_grad()
# old: total.backward()
# old: optimizer.step()
# new: optimizer.zero_grad()
# new: recon, mu, log_var = model(x, y)
# new: total, l_recon, l_kl = loss_function(recon, x, mu, log_var)
# new: total.backward()
