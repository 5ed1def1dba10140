"""The means are averaged over each batch

task: test_encode_means
hint: "Mean" is the mean of one image's distribution in latent space, not an average over
    images: every image has a point of its own.
chapter: latent.md#through-the-encoder
"""

# %% replace encode_means
# old: means.append(model.encode(x, y)[0])
# new: means.append(model.encode(x, y)[0].mean(dim=0, keepdim=True))
