"""The noise is multiplied by the log-variance itself

task: test_conditional_vae
hint: The second head gives the logarithm of a variance, which may be negative. Before
    it can scale noise it has to become a standard deviation.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace conditional_vae
# old: spread = (logvar_z / 2).exp()
# new: spread = logvar_z
