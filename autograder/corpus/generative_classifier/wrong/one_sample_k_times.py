"""The same z is used for all k weights

task: test_iwae
hint: k samples mean k draws for each image. With one draw repeated the bound is no
    better than for k = 1.
chapter: vae.md#common-errors
"""

# %% replace iwae
# old: for _ in range(k):
# old:     z = q.sample()
# new: z = q.sample()
# new: for _ in range(k):
