"""The training of the VAE is copied: the model is called without labels

task: test_train_cvae
hint: A conditional model wants two arguments: the images and their labels.
chapter: cvae.md#the-model
"""

# %% replace training_cvae
# old: recon_x, mean_z, logvar_z = model(x, y)
# old: total, l_recon, l_kl = loss_function(recon_x, x, mean_z, logvar_z)
# new: recon_x, mean_z, logvar_z = model(x)
# new: total, l_recon, l_kl = loss_function(recon_x, x, mean_z, logvar_z)
