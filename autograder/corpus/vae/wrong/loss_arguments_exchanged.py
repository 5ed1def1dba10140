"""The images and their reconstructions are exchanged in the loss function

task: test_training
hint: Cross-entropy is not symmetric: the reconstruction is the prediction, the image is
    the target. Look at the order of the arguments.
chapter: training.md#one-step
"""

# %% replace training
# old: total, l_recon, l_kl = loss_function(recon_x, x, mean_z, logvar_z)
# new: total, l_recon, l_kl = loss_function(x, recon_x, mean_z, logvar_z)
