"""Our training loop against a plain one, as wall time to the same test loss.

Plain: torchvision's MNIST with ToTensor behind a DataLoader, batch 32, Adam with
learning rate 1e-3, ten epochs. Ours: vaebook.fit, tensors in memory, its default batch
size and one-cycle rate. Both train the reference VAE with two latent dimensions by the
reference's `train`, on the same images, and are measured on the same test images.
"""

import time

import torch
from torch.utils.data import DataLoader, Dataset
from torchvision.transforms import ToTensor

from autograder.reference import reference
from vaebook.data import Mnist, Split, batches, load_mnist
from vaebook.training import fit

PLAIN_EPOCHS, OUR_EPOCHS = 10, 3


class PlainMnist(Dataset):
    """Images as torchvision keeps them: bytes, through PIL and ToTensor one by one."""

    def __init__(self, split: Split):
        self.images = (split.x[:, 0] * 255).round().to(torch.uint8).numpy()
        self.labels = split.y
        self.transform = ToTensor()

    def __len__(self) -> int:
        return len(self.labels)

    def __getitem__(self, index: int) -> tuple[torch.Tensor, torch.Tensor]:
        from PIL import Image

        return self.transform(Image.fromarray(self.images[index])), self.labels[index]


def plain(data: Mnist, epochs: int) -> list[tuple[float, float]]:
    """(seconds so far, test loss) after each epoch; measuring is not counted."""
    ref = reference("vae")
    torch.manual_seed(0)
    model = ref.VAE(latent_size=2)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    loader = DataLoader(PlainMnist(data.train), batch_size=32, shuffle=True)
    spent, curve = 0.0, []
    for _ in range(epochs):
        start = time.perf_counter()
        ref.train(model, loader, optimizer)
        spent += time.perf_counter() - start
        curve.append((spent, ref.test(model, batches(data.test, 250))[0]))
    return curve


def ours(data: Mnist, epochs: int) -> list[tuple[float, float]]:
    """The same for vaebook.fit."""
    ref = reference("vae")
    torch.manual_seed(0)
    spent, curve = [0.0], []

    def train(model, loader, optimizer):
        start = time.perf_counter()
        terms = ref.train(model, loader, optimizer)
        spent[0] += time.perf_counter() - start
        return terms

    def test(model, loader):
        terms = ref.test(model, loader)
        curve.append((spent[0], terms[0]))
        return terms

    fit(ref.VAE(latent_size=2), data, train, test, epochs=epochs, seed=0)
    return curve


def main(quick: bool = False) -> None:
    """Print both curves and the ratio of the times to the plain loop's last loss."""
    torch.set_num_threads(1)
    data = load_mnist()
    plain_epochs, our_epochs = (2, 1) if quick else (PLAIN_EPOCHS, OUR_EPOCHS)
    if data.source != "full" and not quick:
        our_epochs = PLAIN_EPOCHS
    print(f"\nTraining, VAE with 2 latent dimensions, 1 thread. {data.notice}")
    our_curve = ours(data, our_epochs)
    plain_curve = plain(data, plain_epochs)
    for name, curve in (("plain", plain_curve), ("ours", our_curve)):
        for epoch, (seconds, loss) in enumerate(curve, 1):
            print(
                f"  {name:5} epoch {epoch:2}  {seconds:7.1f} s  {loss:6.1f} nats/image"
            )
    goal_time, goal = plain_curve[-1]
    reached = [t for t, loss in our_curve if loss <= goal]
    if reached:
        ratio = goal_time / reached[0]
        print(
            f"  ours reaches the plain loop's {goal:.1f} nats per image (test) in "
            f"{reached[0]:.1f} s against {goal_time:.1f} s: {ratio:.1f} x"
        )
    else:
        print(f"  ours does not reach {goal:.1f} nats per image in {our_epochs} epochs")
