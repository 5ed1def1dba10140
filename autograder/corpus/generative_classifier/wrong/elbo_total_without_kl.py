"""The total is the reconstruction part alone

task: test_negative_elbo
hint: Without the divergence this is an autoencoder: z drawn from the prior need not
    decode to anything.
chapter: vae.md#the-evidence-lower-bound
"""

# %% replace negative_elbo
# old: return l_kl + l_recon, l_recon, l_kl
# new: return l_recon, l_recon, l_kl
