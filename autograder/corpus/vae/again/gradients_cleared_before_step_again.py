"""The order is backward, zero_grad, step

again: gradients_cleared_before_step
"""

# %% replace training
# old: optimizer.zero_grad()
# old: total.backward()
# new: total.backward()
# old: optimizer.step()
# new: for p in model.parameters():
# new:     if p.grad is not None:
# new:         p.grad.zero_()
# new: optimizer.step()
