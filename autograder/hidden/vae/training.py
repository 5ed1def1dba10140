"""Checks that test_training and test_train_cvae share; no chance is involved.

The student's functions get a probe model of five parameters, a probe loss and plain
gradient descent, so that the parameters after an epoch and the returned means are
known: the same epoch is run here with a copy of the probe. Float32 rounding moves a
step by less than 1e-4 of its length; the tolerance is 1e-2, and each mistake that is
named below moves it by more than 5e-2 for the images of `unequal_batches`.
"""

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor

from autograder import probes
from autograder.oracles import as_number, close, fresh_generator, images
from autograder.submission import StudentError, StudentObject, Submission

RATE = 1e-4
Batches = list[tuple[Tensor, Tensor]]
Parameters = dict[str, Tensor]


@dataclass(frozen=True)
class Task:
    """The names of a task's two functions, and of the probe that suits them."""

    train: str
    test: str
    probe: str


def unequal_batches(*sizes: int) -> Batches:
    """Batches of grey images and labels; each batch darker than the one before."""
    g = fresh_generator()
    shades = torch.linspace(1.0, 0.3, len(sizes)).tolist()
    return [
        (shade * images(n, g), torch.randint(10, (n,), generator=g))
        for n, shade in zip(sizes, shades, strict=True)
    ]


def losses(model: torch.nn.Module, x: Tensor, y: Tensor) -> tuple[Tensor, ...]:
    """Total, reconstruction and penalty of a probe that runs here."""
    labels = (y,) if isinstance(model, probes.LabelledTrainingProbe) else ()
    recon_x, mean_z, logvar_z = model(x, *labels)
    return probes.loss_function(recon_x, x, mean_z, logvar_z)


def epoch(
    task: Task,
    batches: Batches,
    *,
    chosen: Callable[[tuple[Tensor, ...]], Tensor] = lambda terms: terms[0],
    fresh: bool = True,
) -> tuple[Parameters, list[float]]:
    """Parameters after an epoch of gradient descent, and the three means over images.

    chosen: the loss to descend on; fresh=False leaves old gradients in place.
    """
    model = getattr(probes, task.probe)()
    optimizer = probes.sgd(model, RATE)
    sums, count = torch.zeros(3), 0
    for x, y in batches:
        terms = losses(model, x, y)
        if fresh:
            optimizer.zero_grad()
        chosen(terms).backward()
        optimizer.step()
        sums += torch.stack(terms).detach() * len(x)
        count += len(x)
    return _parameters(model.state_dict()), (sums / count).tolist()


def run_train(
    submission: Submission, task: Task, batches: Batches
) -> tuple[Parameters, object]:
    """Parameters of the probe after the student's epoch, and what came back."""
    model = submission.probe(task.probe)
    optimizer = submission.probe("sgd", model, RATE)
    with _known_losses(submission):
        reply = getattr(submission, task.train)(model, batches, optimizer)
    return _parameters(model.state_dict()), reply


def run_test(
    submission: Submission, task: Task, batches: Batches
) -> tuple[StudentObject, object]:
    """The probe after the student's test function, and what came back."""
    model = submission.probe(task.probe)
    with _known_losses(submission):
        reply = getattr(submission, task.test)(model, batches)
    return model, reply


def check_one_step(submission: Submission, task: Task) -> None:
    """One batch: one step of gradient descent on the total loss."""
    batches = unequal_batches(5)
    got, _ = run_train(submission, task, batches)
    start, _ = epoch(task, [])
    assert not _same(got, start, start), (
        "No parameter has changed after a batch: the optimiser has to make its step, "
        "after the gradients were computed and before they are cleared."
    )
    for index, name in ((1, "reconstruction loss"), (2, "KL loss")):
        wrong, _ = epoch(task, batches, chosen=lambda terms, i=index: terms[i])
        assert not _same(got, wrong, start), (
            f"The step follows the gradient of the {name} alone, not of the total."
        )
    wrong, _ = epoch(task, batches, chosen=lambda terms: -terms[0])
    assert not _same(got, wrong, start), "The step goes uphill: the loss grows."
    right, _ = epoch(task, batches)
    assert _same(got, right, start), (
        "After one batch the parameters are not where one step along the gradient of "
        "the total loss leads. Is it the loss of this batch, in nats per image, and is "
        "there one step for each batch?"
    )


def check_several_steps(submission: Submission, task: Task) -> None:
    """Several batches: each step uses the gradients of its own batch."""
    batches = unequal_batches(5, 5, 3)
    got, _ = run_train(submission, task, batches)
    start, _ = epoch(task, [])
    wrong, _ = epoch(task, batches, fresh=False)
    assert not _same(got, wrong, start), (
        "Gradients of earlier batches are still in the step: PyTorch adds new "
        "gradients to old ones unless they are cleared for each batch."
    )
    right, _ = epoch(task, batches)
    assert _same(got, right, start), (
        "After three batches the parameters are not where three steps lead. Is every "
        "batch used once, with a step and cleared gradients for each?"
    )


def check_train_means(submission: Submission, task: Task) -> None:
    """What train returns: means over the images of the epoch."""
    batches = unequal_batches(6, 6, 2)
    _, expected = epoch(task, batches)
    _, reply = run_train(submission, task, batches)
    _compare(reply, expected, task.train)


def check_test_means(submission: Submission, task: Task) -> None:
    """What test returns: means over all images, with batches of unequal size."""
    batches = unequal_batches(6, 6, 2)
    expected = measure(task, batches)
    _, reply = run_test(submission, task, batches)
    _compare(reply, expected, task.test)


def check_test_leaves_model(submission: Submission, task: Task) -> None:
    """Test does not train."""
    model, _ = run_test(submission, task, unequal_batches(4, 4))
    start, _ = epoch(task, [])
    assert _same(_parameters(model.state_dict()), start, start), (
        f"The parameters have changed: {task.test} must not train."
    )


def check_evaluation_mode(submission: Submission, task: Task) -> None:
    """Test puts the model into evaluation mode before it uses it."""
    model, _ = run_test(submission, task, unequal_batches(4, 4))
    assert not any(training for training, _ in model.calls), (
        "The model is still in training mode while it is tested: layers such as "
        "dropout or batch normalisation would behave differently."
    )


def check_no_gradients(submission: Submission, task: Task) -> None:
    """Test does not record gradients."""
    model, _ = run_test(submission, task, unequal_batches(4, 4))
    assert not any(recorded for _, recorded in model.calls), (
        "Gradients are recorded while the model is tested: that costs memory and time "
        "for nothing. How is the recording switched off?"
    )


def measure(task: Task, batches: Batches) -> list[float]:
    """The three means over images of an untrained probe."""
    sums, count = torch.zeros(3), 0
    model = getattr(probes, task.probe)()
    with torch.no_grad():
        for x, y in batches:
            sums += torch.stack(losses(model, x, y)) * len(x)
            count += len(x)
    return (sums / count).tolist()


def _compare(reply: object, expected: list[float], name: str) -> None:
    if not isinstance(reply, (tuple, list)) or len(reply) != 3:
        raise StudentError(
            f"`{name}` should return three numbers: total, reconstruction and KL loss."
        )
    got = [as_number(v, f"Each result of `{name}`") for v in reply]
    shares = [g / e for g, e in zip(got, expected, strict=True)]
    assert max(shares) - min(shares) < 1e-2 * max(map(abs, shares)), (
        "The three numbers don't fit together: total, reconstruction loss and KL loss, "
        "in this order, all three averaged in the same way, each image with its "
        "own label where the model asks for one."
    )
    assert all(close(g, e) for g, e in zip(got, expected, strict=True)), (
        "The results are not the means over all images. With batches of different "
        "sizes, is each batch's mean weighted by its number of images, and is the sum "
        "divided by the number of images once?"
    )


def _known_losses(submission: Submission):  # type: ignore[no-untyped-def]
    names = {"kl_loss": "penalty"}
    own = {
        name: getattr(submission, "probe_function")(names.get(name, name))
        for name in ("loss_function", "reconstruction_loss", "kl_loss")
    }
    return submission.replacing(**own)


def _parameters(state: dict[str, Tensor]) -> Parameters:
    return {k: v.detach().clone().double() for k, v in state.items()}


def _same(got: Parameters, expected: Parameters, start: Parameters) -> bool:
    """Equal steps from `start`, each parameter up to a hundredth of its step."""
    return all(
        bool(
            (got[k] - expected[k]).norm()
            <= 1e-2 * (expected[k] - start[k]).norm() + 1e-6
        )
        for k in expected
    )
