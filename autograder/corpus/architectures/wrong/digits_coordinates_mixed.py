"""The position is copied number by number, so z1 and z2 are mixed up

task: test_digits_at
hint: Ten copies of the pair (z1, z2) are needed. Repeating each number ten times and
    cutting the result into pairs gives (z1, z1) and (z2, z2).
chapter: cvae.md#asking-for-a-digit
"""

# %% replace digits_at
# old: return model.decode(z.expand(10, -1), torch.arange(10))
# new: return model.decode(z.repeat_interleave(10).view(10, -1), torch.arange(10))
