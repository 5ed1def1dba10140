"""Each scatter plot shows the images of all three digits

task: test_plot_digits
hint: The plot of a digit is to show its own images only; here every image is drawn
    three times.
chapter: cvae.md#the-encodings-beside-those-of-the-vae
"""

# %% replace plot_digits
# old: own = y == digit
# new: own = torch.isin(y, torch.tensor(digits))
