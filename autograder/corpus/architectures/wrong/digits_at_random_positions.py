"""Each digit is drawn at a random position of the prior

task: test_digits_at
hint: The position is given: only if it is the same for all digits does the row show what
    z means independently of the label.
chapter: cvae.md#asking-for-a-digit
"""

# %% replace digits_at
# old: return model.decode(z.expand(10, -1), torch.arange(10))
# new: return model.decode(torch.randn(10, len(z)), torch.arange(10))
