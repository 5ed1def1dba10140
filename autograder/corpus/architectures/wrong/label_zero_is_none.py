"""plot_region takes the label 0 for no label

task: test_digits_at
hint: Zero counts as false, but it is a digit like the others. Ask whether the label is
    None, not whether it is true.
chapter: cvae.md#asking-for-a-digit
"""

# %% replace region
# old: y = None if label is None else torch.full((size * size,), label)
# new: y = torch.full((size * size,), label) if label else None


# %% digits_at
def digits_at(model, z):
    with torch.no_grad():
        return model.decode(torch.outer(torch.ones(10), z), torch.arange(10))
