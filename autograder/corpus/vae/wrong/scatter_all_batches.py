"""The scatter plot shows all batches, not the first 100

task: test_scatterplot_latent
hint: With tens of thousands of points one sees only a blot. The loop should end after
    100 batches.
chapter: latent.md#through-the-encoder
"""

# %% replace scatterplot_latent
# old: for _, (x, y) in zip(range(100), batches):
# new: for x, y in batches:
