"""The divergence is subtracted from the reconstruction part

task: test_negative_elbo
hint: In the bound the divergence has a minus sign, and in the loss, the negative of the
    bound, a plus: telling more in z must cost.
chapter: vae.md#the-evidence-lower-bound
"""

# %% replace negative_elbo
# old: return l_kl + l_recon, l_recon, l_kl
# new: return l_recon - l_kl, l_recon, l_kl
