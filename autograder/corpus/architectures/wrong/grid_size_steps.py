"""`size` steps are made, so there is a row and a column too many

task: test_region
hint: Counting the steps instead of the positions gives one more: n positions with both
    ends have n - 1 steps between them.
chapter: latent.md#through-the-decoder
"""

# %% replace region
# old: left, right, bottom, top = region
# new: size += 1
# new: left, right, bottom, top = region
