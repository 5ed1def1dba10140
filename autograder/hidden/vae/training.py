"""Checks that test_training and test_train_cvae share; no chance is involved.

The student's functions get a probe model of five parameters, a probe loss and plain
gradient descent, so that the parameters after an epoch and the returned means are
known: the same epoch is run here with a copy of the probe. Float32 rounding moves a
step by less than 1e-4 of its length; the tolerance is 1e-2, and each mistake that is
named below moves it by more than 5e-2 for the images of `unequal_batches`.
"""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from operator import itemgetter

import torch
from torch import Tensor

from autograder import probes
from autograder.oracles import as_number, close, fresh_generator, images
from autograder.submission import StudentError, StudentObject, Submission

RATE = 1e-4
Batches = list[tuple[Tensor, Tensor]]
Parameters = dict[str, Tensor]
Measured = list[tuple[float, ...]]  # for each batch: images, total, reconstruction, KL


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
        (shade * images(n, g), torch.randperm(10, generator=g)[:n])
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
    chosen: Callable[[tuple[Tensor, ...]], Tensor] = itemgetter(0),
    fresh: bool = True,
) -> tuple[Parameters, Measured]:
    """Parameters after an epoch of gradient descent, and the losses batch by batch.

    chosen: the loss to descend on; fresh=False leaves old gradients in place.
    """
    model = getattr(probes, task.probe)()
    optimizer = probes.sgd(model, RATE)
    measured = []
    for x, y in batches:
        terms = losses(model, x, y)
        if fresh:
            optimizer.zero_grad()
        chosen(terms).backward()
        optimizer.step()
        measured.append((len(x), *(float(t.detach()) for t in terms)))
    return _parameters(model.state_dict()), measured


def run_train(
    submission: Submission, task: Task, batches: Batches
) -> tuple[Parameters, object]:
    """Parameters of the probe after the student's epoch, and what came back."""
    model = submission.probe(task.probe).build()
    optimizer = submission.probe("sgd").build(model, RATE)
    with _known_losses(submission):
        reply = getattr(submission, task.train)(model, batches, optimizer)
    return _parameters(model.state_dict()), reply


def run_test(
    submission: Submission, task: Task, batches: Batches
) -> tuple[StudentObject, object]:
    """The probe after the student's test function, and what came back."""
    model = submission.probe(task.probe).build()
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
        wrong, _ = epoch(task, batches, chosen=itemgetter(index))
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


def measure(task: Task, batches: Batches) -> Measured:
    """The losses of an untrained probe, batch by batch."""
    model = getattr(probes, task.probe)()
    with torch.no_grad():
        return [(len(x), *map(float, losses(model, x, y))) for x, y in batches]


def _compare(reply: object, measured: Measured, name: str) -> None:
    if not isinstance(reply, (tuple, list)) or len(reply) != 3:
        raise StudentError(
            f"`{name}` should return three numbers: total, reconstruction and KL loss."
        )
    got = [as_number(v, f"Each result of `{name}`") for v in reply]
    sizes, terms = zip(*((m[0], m[1:]) for m in measured), strict=True)
    columns = list(zip(*terms, strict=True))
    sums = [sum(n * v for n, v in zip(sizes, c, strict=True)) for c in columns]
    plain_sums = [sum(column) for column in columns]
    assert not _equal(got, [s / len(sizes) for s in plain_sums]), (
        "This is the mean over the batches. The last batch is smaller, so each batch "
        "has to be weighted by its number of images."
    )
    assert not _equal(got, plain_sums) and not _equal(got, sums), (
        "The losses of the batches are added up, but not divided into a mean."
    )
    assert not _equal(got, terms[-1]), "These are the losses of the last batch alone."
    assert close(got[0], got[1] + got[2], 1e-2), (
        "The first result should be the total: the sum of the other two."
    )
    assert _equal(got, [s / sum(sizes) for s in sums]), (
        "The results are not total, reconstruction and KL loss, in this order, as "
        "means over all images of all batches (with the label of each image, where "
        "the model asks for one)."
    )


def _equal(got: list[float], expected: Sequence[float]) -> bool:
    return all(close(g, e) for g, e in zip(got, expected, strict=True))


def _known_losses(submission: Submission) -> AbstractContextManager[None]:
    return submission.replacing(
        loss_function=submission.probe("loss_function"),
        reconstruction_loss=submission.probe("reconstruction_loss"),
        kl_loss=submission.probe("penalty"),
    )


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
