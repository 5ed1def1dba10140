"""The labels are returned as one-hot vectors

task: test_encode_means
hint: One-hot vectors are what a network reads. Here a label is the name of a point's
    digit, one number for each image.
chapter: cvae.md#how-the-label-enters
"""

# %% replace encode_means
# old: labels.append(y)
# new: labels.append(one_hot(y))
