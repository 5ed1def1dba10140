"""The label of every training image is 0

again: cvae_train_zero_labels
"""

# %% replace training_cvae
# old: recon_x, mean_z, logvar_z = model(x, y)
# old: total, l_recon, l_kl = loss_function(recon_x, x, mean_z, logvar_z)
# old: optimizer.zero_grad()
# new: optimizer.zero_grad()
# new: label = torch.tensor([0] * len(x))
# new: recon, mu, log_var = model(x, label)
# new: total, l_recon, l_kl = loss_function(recon, x, mu, log_var)
