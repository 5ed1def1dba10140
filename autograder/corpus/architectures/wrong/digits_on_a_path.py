"""The digits stand on the way from (0, 0) to z

task: test_digits_at
hint: On a path the position changes from image to image, so one can't tell what comes
    from the label. All ten are decoded at z.
chapter: cvae.md#asking-for-a-digit
"""

# %% replace digits_at
# old: return model.decode(z.expand(10, -1), torch.arange(10))
# new: path = torch.linspace(0, 1, 10)[:, None] * z
# new: return model.decode(path, torch.arange(10))
