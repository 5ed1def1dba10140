"""The digits 1, 4 and 8 are drawn, whatever is asked for

task: test_plot_digits
hint: The default of an argument is not its only value.
chapter: cvae.md#asking-for-a-digit
"""

# %% replace plot_digits
# old: for digit in digits:
# new: for digit in (1, 4, 8):
