"""The loss is called with the image first

again: loss_arguments_exchanged
"""

# %% replace training
# old: recon_x, mean_z, logvar_z = model(x)
# old: total, l_recon, l_kl = loss_function(recon_x, x, mean_z, logvar_z)
# new: total, l_recon, l_kl = loss_function(x, *model(x))
