"""Sums written with einsum, the sigmoid by hand"""


# %% kl_loss
def kl_loss(mean_z, logvar_z):
    batch = mean_z.size(0)
    squares = torch.einsum("bd,bd->", mean_z, mean_z)
    rest = torch.einsum("bd->", torch.expm1(logvar_z) - logvar_z)
    return (squares + rest).div(2 * batch)


# %% replace vae_class
# old: return torch.sigmoid(h)
# new: return 1 / (1 + torch.exp(-h))
# old: return mean_z + torch.exp(0.5 * logvar_z) * noise
# new: return torch.addcmul(mean_z, logvar_z.mul(0.5).exp(), noise)
