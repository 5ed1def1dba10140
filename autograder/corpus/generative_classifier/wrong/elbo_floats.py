"""The results are turned into plain numbers

task: test_negative_elbo
hint: .item() cuts the result off from the model. It is for printing; the total has to
    stay a tensor until backward() has been called.
chapter: training.md#one-step
"""

# %% replace negative_elbo
# old: return l_kl + l_recon, l_recon, l_kl
# new: return (l_kl + l_recon).item(), l_recon.item(), l_kl.item()
