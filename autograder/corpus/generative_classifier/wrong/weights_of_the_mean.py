"""z is the mean of q in every weight

task: test_iwae
hint: Without a draw all k weights of an image are equal, and their mean says nothing
    about the integral.
chapter: vae.md#common-errors
"""

# %% replace iwae
# old: z = q.sample()
# new: z = mean_z
