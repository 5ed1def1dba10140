"""The conditional decoder ends without `to_pixels`

task: test_conditional_conv_vae
hint: The label changes what a layer reads, not what a pixel is: a probability between 0 and
    1, as in the model without labels.
chapter: vae.md#the-networks
"""

# %% replace conditional_conv_vae
# old: return to_pixels(self.to_logits(joined))
# new: return self.to_logits(joined)
