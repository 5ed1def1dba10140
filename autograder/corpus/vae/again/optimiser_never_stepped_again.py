"""Gradients are computed and nobody uses them

again: optimiser_never_stepped
"""

# %% replace training
# old: optimizer.zero_grad()
# old: total.backward()
# new: model.zero_grad()
# new: (l_recon + l_kl).backward()
# old: optimizer.step()
# new: model.train()
