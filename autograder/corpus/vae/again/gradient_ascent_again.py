"""The bound is minimised instead of its negative

again: gradient_ascent
"""

# %% replace training
# old: optimizer.zero_grad()
# old: total.backward()
# new: optimizer.zero_grad()
# new: bound = -1.0 * (l_recon + l_kl)
# new: bound.backward()
