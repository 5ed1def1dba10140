"""Only the decoder is told the label

task: test_conditional_conv_vae
hint: The encoder of the table has 42 channels in its second convolution. Without the label
    it must find the style without knowing the digit.
chapter: cvae.md#common-errors
"""

# %% replace conditional_conv_vae
# old: nn.Conv2d(32 + 10, 64, 3, stride=2, padding=1), nn.ReLU(),
# new: nn.Conv2d(32, 64, 3, stride=2, padding=1), nn.ReLU(),
# old: maps = one_hot(y)[:, :, None, None].expand(-1, -1, 14, 14)
# old: features = self.second(torch.cat([self.first(x), maps], dim=1))
# new: features = self.second(self.first(x))
