"""Training pairs the images with the labels in another order

task: test_train_cvae
hint: Shuffling is fine, but images and labels together. Here each image is trained with
    some other image's label.
chapter: cvae.md#the-model
"""

# %% replace training_cvae
# old: optimizer.zero_grad()
# old: total.backward()
# new: recon_x, mean_z, logvar_z = model(x, y.flip(0))
# new: total, l_recon, l_kl = loss_function(recon_x, x, mean_z, logvar_z)
# new: optimizer.zero_grad()
# new: total.backward()
