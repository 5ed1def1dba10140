"""The encoder is not told the label

task: test_conditional_vae
hint: q(z|x, y) looks at the image and at its label. Without y the encoder has to find
    out the digit before it can say what is left open.
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_vae
# old: nn.Linear(784 + 10, 256), nn.ReLU(),
# new: nn.Linear(784, 256), nn.ReLU(),
# old: features = self.read(torch.cat([x.flatten(1), one_hot(y)], dim=1))
# new: features = self.read(x.flatten(1))
