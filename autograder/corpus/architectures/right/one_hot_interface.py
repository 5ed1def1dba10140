"""The models and the functions hand on one-hot vectors, not class numbers"""

# %% replace encode_means
# old: means.append(model.encode(x, y)[0])
# new: means.append(model.encode(x, one_hot(y))[0])

# %% replace region
# old: y = None if label is None else torch.full((size * size,), label)
# new: y = None
# new: if label is not None:
# new:     y = one_hot(torch.full((size * size,), label))

# %% replace conditional_conv_vae
# old: maps = one_hot(y)[:, :, None, None].expand(-1, -1, 14, 14)
# new: maps = y.unsqueeze(2).unsqueeze(3).expand(-1, -1, 14, 14)
# old: joined = torch.cat([z, one_hot(y)], dim=1)
# new: joined = torch.cat([z, y], dim=1)

# %% replace digits_at
# old: return model.decode(z.expand(10, -1), torch.arange(10))
# new: return model.decode(z.expand(10, -1), torch.eye(10))
