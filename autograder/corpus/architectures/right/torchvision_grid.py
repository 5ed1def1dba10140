"""The tiles are put together by torchvision's make_grid"""


# %% region
def active_region(means, share=0.95):
    low, high = torch.quantile(
        means.double(), torch.tensor([0.5 - share / 2, 0.5 + share / 2]).double(), 0
    )
    return torch.stack([low, high], dim=1).flatten()


def plot_region(model, region, size=15, label=None):
    from torchvision.utils import make_grid

    left, right, bottom, top = region
    z2, z1 = torch.meshgrid(
        torch.linspace(bottom, top, size).flip(0),
        torch.linspace(left, right, size),
        indexing="ij",
    )
    z = torch.stack([z1.flatten(), z2.flatten()], dim=1)
    model.eval()
    with torch.no_grad():
        if label is None:
            images = model.decode(z)
        else:
            images = model.decode(z, torch.zeros(len(z), dtype=torch.int64) + label)
    picture = make_grid(images, nrow=size, padding=0)[0]
    ax = plt.figure(figsize=(6, 6)).gca()
    ax.imshow(picture.numpy(), extent=list(region), cmap="bone", aspect="auto")
    ax.set_xlabel("z1")
    ax.set_ylabel("z2")
    return ax
