"""The label of the grid is one tensor of one element, the encoder's labels a comprehension"""


# ruff: noqa: B905


# %% replace plot_latent_cvae
# old: y = torch.full((len(z),), label, dtype=torch.int64)
# new: y = torch.tensor([label])
# %% scatterplot_latent_cvae
def scatterplot_latent_cvae(model, batches):
    used = [batch for _, batch in zip(range(100), batches)]
    points = [model.encode(x, y)[0].detach() for x, y in used]
    return scatter_digits(torch.cat(points), torch.cat([y for _, y in used]))
