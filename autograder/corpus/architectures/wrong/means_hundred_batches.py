"""Only the first hundred batches are encoded, as in the plot of the assignment `vae`

task: test_encode_means
hint: There a fixed number of batches was asked for, here all of them are: how many there
    are depends on their size.
chapter: latent.md#through-the-encoder
"""

# %% replace encode_means
# old: for x, y in batches:
# new: for _, (x, y) in zip(range(100), batches):
