"""The layers of ConvVAE are inherited, and some are left over

task: test_conditional_conv_vae
hint: A subclass that calls the __init__ of ConvVAE has all its layers. Those that are not
    replaced under the same name stay: they are counted and never used.
chapter: vae.md#the-networks
"""

# %% replace conditional_conv_vae
# old: class ConditionalConvVAE(ImageVAE):
# new: class ConditionalConvVAE(ConvVAE):
