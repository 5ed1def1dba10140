"""The total is the bound itself, to be made larger

task: test_negative_elbo
hint: The optimiser makes its number smaller, so the loss is the negative of the bound:
    the sum of the two parts.
chapter: vae.md#the-evidence-lower-bound
"""

# %% replace negative_elbo
# old: return l_kl + l_recon, l_recon, l_kl
# new: return -l_kl - l_recon, l_recon, l_kl
