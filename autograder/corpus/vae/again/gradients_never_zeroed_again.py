"""Nothing clears the gradients

again: gradients_never_zeroed
"""

# %% replace training
# old: recon_x, mean_z, logvar_z = model(x)
# old: total, l_recon, l_kl = loss_function(recon_x, x, mean_z, logvar_z)
# new: out = model(x)
# new: total, l_recon, l_kl = loss_function(out[0], x, out[1], out[2])
# old: optimizer.zero_grad()
# old: total.backward()
# new: torch.autograd.backward(total)
