"""encode_means tells the encoder that every image is a zero

task: test_digits_at
hint: The encoder is asked about an image and its label. With a wrong label it describes
    the image as a strange way of writing another digit.
chapter: cvae.md#the-wrong-label
"""

# %% replace encode_means
# old: means.append(model.encode(x, y)[0])
# new: means.append(model.encode(x, torch.zeros_like(y))[0])


# %% digits_at
def digits_at(model, z):
    with torch.no_grad():
        return torch.cat([model.decode(z[None], torch.tensor([d])) for d in range(10)])
