"""The scatter plots show the images of all other digits

task: test_plot_digits
hint: The condition is the wrong way round: a digit's plot shows its own images.
chapter: cvae.md#the-encodings-beside-those-of-the-vae
"""

# %% replace plot_digits
# old: own = y == digit
# new: own = y != digit
