"""In-place operations where they do no harm"""


# %% replace vae_class
# old: noise = torch.randn_like(mean_z)
# old: return mean_z + torch.exp(0.5 * logvar_z) * noise
# new: std = torch.exp(logvar_z / 2)
# new: z = torch.empty_like(mean_z).normal_()
# new: return z.mul(std).add_(mean_z)
# old: return torch.sigmoid(h)
# new: return h.sigmoid_()
# %% kl_loss
def kl_loss(mean_z, logvar_z):
    kl = logvar_z.exp()
    kl = kl.add(mean_z.pow(2))
    kl -= 1
    kl -= logvar_z
    kl *= 0.5
    return torch.sum(kl, -1).mean(0)
