"""The scatter plot shows a single batch

task: test_scatterplot_latent
hint: The points of each batch replace those of the one before, or the loop ends too
    soon: all of the first 100 batches should be in the plot.
chapter: latent.md#through-the-encoder
"""

# %% replace scatterplot_latent
# old: for _, (x, y) in zip(range(100), batches):
# new: for _, (x, y) in zip(range(1), batches):
