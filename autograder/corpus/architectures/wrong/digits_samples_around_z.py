"""Around z a sample is drawn for each digit

task: test_digits_at
hint: z is already a latent position: nothing is left to be drawn. With noise the digits
    are written in ten different styles.
chapter: cvae.md#asking-for-a-digit
"""

# %% replace digits_at
# old: return model.decode(z.expand(10, -1), torch.arange(10))
# new: spots = sample_latent(z.expand(10, -1), torch.zeros(10, len(z)))
# new: return model.decode(spots, torch.arange(10))
