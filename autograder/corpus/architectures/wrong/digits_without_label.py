"""The position is decoded without any label

task: test_digits_at
hint: Without a label the decoder does not know which digit to draw: that is what a
    conditional model is told.
chapter: cvae.md#the-model
"""

# %% replace digits_at
# old: return model.decode(z.expand(10, -1), torch.arange(10))
# new: return model.decode(z.expand(10, -1))
