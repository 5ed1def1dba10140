"""The closed divergence stands in place of ln p(z) - ln q(z)

task: test_iwae
hint: The divergence is the mean of ln q - ln p over all z. A weight needs the two
    densities at its own z, or the bound is never better than an ELBO.
chapter: vae.md#the-evidence-lower-bound
"""

# %% replace iwae
# old: log_ratio = prior.log_prob(z) - q.log_prob(z)
# old: rows.append(log_likelihood(model, x, z, y) + log_ratio.sum(dim=1))
# new: l_kl = kl_divergence(mean_z, logvar_z)
# new: rows.append(log_likelihood(model, x, z, y) - l_kl)
