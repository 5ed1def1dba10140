"""The drawn digits are encoded and decoded once more

task: test_digits_at
hint: What the decoder draws at z is asked for. Encoded again, the drawing has another
    position, and the image is that of this one.
chapter: cvae.md#asking-for-a-digit
"""

# %% replace digits_at
# old: return model.decode(z.expand(10, -1), torch.arange(10))
# new: images = model.decode(z.expand(10, -1), torch.arange(10))
# new: return model.decode(model.encode(images, torch.arange(10))[0], torch.arange(10))
