"""The draw is left to a distribution object without gradients

again: sampled_without_gradient
"""

# %% replace vae_class
# old: noise = torch.randn_like(mean_z)
# old: return mean_z + torch.exp(0.5 * logvar_z) * noise
# new: q = torch.distributions.Normal(mean_z, (logvar_z / 2).exp())
# new: return q.sample()
