"""Quantiles by sorting and counting; positions by cartesian_prod"""


# %% region
def active_region(means, share=0.95):
    ordered = means.sort(dim=0).values
    last = len(means) - 1
    low = round((1 - share) / 2 * last)
    high = round((1 + share) / 2 * last)
    return (
        float(ordered[low, 0]),
        float(ordered[high, 0]),
        float(ordered[low, 1]),
        float(ordered[high, 1]),
    )


def plot_region(model, region, size=15, label=None):
    left, right, bottom, top = map(float, region)
    pairs = torch.cartesian_prod(
        torch.linspace(top, bottom, size), torch.linspace(left, right, size)
    )
    z = pairs[:, [1, 0]]
    extra = () if label is None else (torch.full((len(z),), label, dtype=torch.long),)
    model.eval()
    with torch.no_grad():
        images = model.decode(z, *extra)
    ax = image_grid(images, size, size, extent=(left, right, bottom, top))
    ax.set_title("decoded region" if label is None else f"label {label}")
    return ax
