"""The noise is multiplied by the variance instead of the standard deviation

task: test_conditional_vae
hint: exp(logvar_z) is the variance. Noise that is multiplied by a number gets this
    number as its standard deviation, so the square root is needed.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace conditional_vae
# old: spread = (logvar_z / 2).exp()
# new: spread = logvar_z.exp()
