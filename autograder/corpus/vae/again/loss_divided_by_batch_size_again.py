"""An average is divided by the number of images

again: loss_divided_by_batch_size
"""

# %% replace training
# old: optimizer.zero_grad()
# old: total.backward()
# new: optimizer.zero_grad()
# new: mean_loss = total / x.shape[0]
# new: mean_loss.backward()
