"""The digit is used as a position in x

task: test_plot_digits
hint: x[4] is the fifth image, whatever it shows. The images that show a 4 are those
    whose label is 4.
chapter: cvae.md#the-encodings-beside-those-of-the-vae
"""

# %% replace plot_digits
# old: own = y == digit
# new: own = torch.tensor([digit])
