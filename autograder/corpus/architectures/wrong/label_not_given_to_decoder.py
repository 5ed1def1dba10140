"""plot_region does not hand on the label

task: test_digits_at
hint: The argument `label` is there, but the decoder never hears of it. A conditional model
    can't draw without knowing which digit is asked for.
chapter: cvae.md#asking-for-a-digit
"""

# %% replace region
# old: tiles = model.decode(torch.stack([z1, z2], dim=1), y)
# new: tiles = model.decode(torch.stack([z1, z2], dim=1))


# %% digits_at
def digits_at(model, z):
    with torch.inference_mode():
        return model.decode(z.expand(10, 2), torch.arange(10))
