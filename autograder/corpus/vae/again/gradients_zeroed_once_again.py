"""zero_grad stands in front of the loop

again: gradients_zeroed_once
"""

# %% replace training
# old: for x, _y in batches:
# old: # 1. Run the model on x and compute total, l_recon and l_kl.
# new: model.zero_grad(set_to_none=True)
# new: for x, _y in batches:
# old: optimizer.zero_grad()
# old: total.backward()
# new: total.backward()
