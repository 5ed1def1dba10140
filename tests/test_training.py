"""`fit` and History, with a model small enough to know its numbers."""

import json
import math

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from vaebook import _schedule
from vaebook.data import Mnist, Split
from vaebook.history import History
from vaebook.training import TrainingError, fit


@pytest.fixture(autouse=True)
def not_fast(monkeypatch):
    monkeypatch.delenv("VAEBOOK_FAST", raising=False)


class Point(torch.nn.Module):
    """One parameter; the loss is its squared distance from 3."""

    def __init__(self):
        super().__init__()
        self.place = torch.nn.Parameter(torch.zeros(1))


def train(model, batches, optimizer):
    losses = []
    for _ in batches:
        loss = (model.place - 3).pow(2).sum()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    mean = sum(losses) / len(losses)
    return mean, mean - 1, 1.0


def test(model, batches):
    for _ in batches:
        pass
    loss = (model.place - 3).pow(2).item()
    return loss, loss - 1, 1.0


test.__test__ = False  # a learner's function, no test of pytest's


def images(count, first=0):
    ids = torch.arange(first, first + count)
    return Split(ids.float().reshape(-1, 1, 1, 1).expand(-1, 1, 28, 28), ids % 10)


@pytest.fixture(scope="module")
def data():
    return Mnist(images(100), images(20), images(30), "sample", "made here", "0")


# --- what fit does ---


def test_trains_and_records(data):
    model = Point()
    history = fit(model, data, train, test, epochs=4, batch_size=10, max_lr=0.5)
    assert len(history.rows) == 8
    assert [row["epoch"] for row in history.of("test")] == [1, 2, 3, 4]
    first, last = history.of("test")[0], history.of("test")[-1]
    assert last["total"] < first["total"] < 3
    measured = (model.place - 3).pow(2).item()
    assert history.final("test") == (measured, measured - 1, 1.0)
    seconds = [row["seconds"] for row in history.rows]
    assert seconds == sorted(seconds) and seconds[0] > 0


def test_hands_out_every_image_once_in_a_new_order(data):
    orders, held_out = [], []

    def looking_train(model, batches, optimizer):
        assert len(batches) == 4
        pairs = [(x[:, 0, 0, 0], y) for x, y in batches]
        orders.append([i for x, _ in pairs for i in x.int().tolist()])
        assert all((x.long() % 10).equal(y) for x, y in pairs)
        model.place.data += 1
        return 1, 1, 0

    def looking_test(model, batches):
        held_out.append([i for x, _ in batches for i in x[:, 0, 0, 0].int().tolist()])
        return 1, 1, 0

    fit(
        Point(), data, looking_train, looking_test, epochs=2, batch_size=30,
        splits=("train", "validation", "test"),
    )  # fmt: skip
    assert sorted(orders[0]) == sorted(orders[1]) == list(range(100))
    assert orders[0] != orders[1] and orders[0] != sorted(orders[0])
    assert held_out == [list(range(20)), list(range(30))] * 2


def test_splits_are_recorded_as_asked(data):
    history = fit(Point(), data, train, test, epochs=1, splits=("validation",))
    assert history.splits == ("validation",)
    with pytest.raises(KeyError, match="test"):
        history.final("test")


@pytest.mark.parametrize("splits", ["train", ("train", "tets")])
def test_unknown_split_is_refused(data, splits):
    with pytest.raises(ValueError, match="validation"):
        fit(Point(), data, train, test, splits=splits)


def rates_of(data, **options):
    rates = []

    def noting(model, batches, optimizer):
        for _ in batches:
            rates.append(optimizer.param_groups[0]["lr"])
        model.place.data += 1
        return 1, 1, 0

    fit(Point(), data, noting, test, batch_size=10, **options)
    return rates


@pytest.mark.filterwarnings("ignore:Detected call")
@given(
    epochs=st.integers(1, 5),
    batches=st.integers(2, 60),
    max_lr=st.floats(1e-4, 1.0),
)
@settings(deadline=None, max_examples=40)
def test_rate_is_that_of_torchs_one_cycle(epochs, batches, max_lr):
    steps = epochs * batches
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))])
    torchs = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, max_lr, total_steps=steps, cycle_momentum=False
    )
    for step in range(steps):
        expected = optimizer.param_groups[0]["lr"]
        found = _schedule.one_cycle(step, steps, max_lr)
        assert found == pytest.approx(expected, rel=1e-6, abs=1e-12)
        if step < steps - 1:
            torchs.step()


def test_one_batch_in_all_still_learns():
    assert _schedule.one_cycle(0, 1, 1.0) == pytest.approx(1 / 25)


def test_rate_makes_one_cycle_over_all_epochs(data):
    rates = rates_of(data, epochs=3, max_lr=0.1)
    assert rates == [_schedule.one_cycle(i, 30, 0.1) for i in range(30)]
    assert rates.index(max(rates)) == 8 and max(rates) == pytest.approx(0.1)


def test_rate_stays_the_optimisers_own(data):
    assert set(rates_of(data, epochs=2, max_lr=None)) == {1e-3}
    assert set(
        rates_of(
            data,
            epochs=1,
            max_lr=None,
            make_optimizer=lambda weights: torch.optim.SGD(weights, lr=0.2),
        )
    ) == {0.2}


def test_same_seed_same_run(data):
    def noisy(model, batches, optimizer):
        for x, _ in batches:
            model.place.data += torch.randn(1) * x[0, 0, 0, 0]
        return model.place.item(), 0.0, 0.0

    def run(seed):
        history = fit(Point(), data, noisy, test, epochs=2, seed=seed)
        return [(row["total"], row["epoch"]) for row in history.rows]

    assert run(1) == run(1) != run(2)


def test_fast_setting_stops_after_one_epoch(data, monkeypatch):
    monkeypatch.setenv("VAEBOOK_FAST", "1")
    history = fit(Point(), data, train, test, epochs=5)
    assert [row["epoch"] for row in history.of("train")] == [1]


def test_progress_is_said_on_stdout_or_not_at_all(data, monkeypatch, capsys):
    monkeypatch.setenv("VAEBOOK_PROGRESS", "1")
    fit(Point(), data, train, test, epochs=2)
    said = capsys.readouterr()
    assert "epoch 2/2: training" in said.out and "nats per image" in said.out
    assert said.err == ""
    monkeypatch.setenv("VAEBOOK_PROGRESS", "0")
    fit(Point(), data, train, test, epochs=2)
    assert capsys.readouterr() == ("", "")


# --- what fit refuses, in the learner's words ---


def going_through(answer):
    def train(model, batches, optimizer):
        for _ in batches:
            model.place.data += 1
        return answer

    return train


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (None, "returned nothing"),
        (1.5, "returned one float"),
        (torch.tensor(1.5), "one number"),
        ({"total": 1}, "returned one dict"),
        ((1.0, 2.0), "returned 2 values"),
        ((1.0, 2.0, 3.0, 4.0), "returned 4 values"),
        ((1.0, "2 nats", 3.0), "a str among its values"),
        ((1.0, None, 3.0), "a NoneType among its values"),
        ((1.0, torch.ones(4), 3.0), "a Tensor of shape (4,)"),
        ((math.nan, 1.0, 1.0), "nan for total in epoch 1"),
        ((1.0, math.inf, 1.0), "inf for l_recon"),
        ((1.0, 1.0, torch.tensor(-math.inf)), "-inf for l_kl"),
    ],
)
def test_wrong_answer_is_named(data, answer, words):
    with pytest.raises(TrainingError) as error:
        fit(Point(), data, going_through(answer), test)
    text = str(error.value)
    assert text.startswith("`train`") and words in text and "\n" not in text
    with pytest.raises(TrainingError, match=r"^`test`"):
        fit(Point(), data, train, lambda model, b: [0 for _ in b] and answer)


@pytest.mark.parametrize(
    "answer",
    [
        [1, 2, 3],
        (torch.tensor(1.0), torch.tensor([2.0]), torch.tensor(3, dtype=torch.int32)),
        torch.tensor([1.0, 2.0, 3.0]),
        (torch.ones((), requires_grad=True), 2.0, 3.0),
    ],
)
def test_any_three_numbers_will_do(data, answer):
    history = fit(Point(), data, going_through(answer), test, epochs=1)
    assert history.final("train") == (1.0, 2.0, 3.0)
    assert all(type(value) is float for value in history.final("train"))


def test_return_inside_the_loop_is_found(data):
    def hasty(model, batches, optimizer):
        for _ in batches:
            model.place.data += 1
            return 1, 1, 0

    with pytest.raises(TrainingError, match="after 1 of 10 batches"):
        fit(Point(), data, hasty, test, batch_size=10)
    with pytest.raises(TrainingError, match="`test` returned after 0 of 1 batches"):
        fit(Point(), data, train, lambda model, batches: (1, 1, 0))


def test_training_that_changes_nothing_is_found(data):
    def idle(model, batches, optimizer):
        return test(model, batches)

    with pytest.raises(TrainingError, match="left every parameter"):
        fit(Point(), data, idle, test)


def test_a_learners_own_error_comes_through(data):
    def failing(model, batches, optimizer):
        raise NotImplementedError("to do")

    with pytest.raises(NotImplementedError, match="to do"):
        fit(Point(), data, failing, test)


# --- History ---

finite = st.floats(allow_nan=False, allow_infinity=False, width=64)


@given(rows=st.lists(st.tuples(finite, finite, finite), max_size=5))
def test_history_survives_saving(rows, tmp_path_factory):
    path = tmp_path_factory.mktemp("history") / "run.json"
    history = History()
    for epoch, terms in enumerate(rows, start=1):
        history.add(epoch, "test", terms, seconds=float(epoch))
    history.save(path)
    assert History.load(path).rows == history.rows
    assert [p.name for p in path.parent.iterdir()] == ["run.json"]


def test_failed_save_leaves_the_old_file(tmp_path):
    path = tmp_path / "run.json"
    good = History()
    good.add(1, "test", (1.0, 0.5, 0.5))
    good.save(path)
    before = path.read_text()
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError):
        good.save(tmp_path / "folder")
    with pytest.raises(TypeError):
        History([{"epoch": object()}]).save(path)
    assert path.read_text() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["folder", "run.json"]


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"rows": [1]}', '{"rows": [{"epoch": 1}]}']
)
def test_what_is_no_history_is_refused(tmp_path, text):
    path = tmp_path / "run.json"
    path.write_text(text)
    with pytest.raises(ValueError, match=r"run\.json is no saved history"):
        History.load(path)


def test_saved_history_says_its_unit(tmp_path):
    History().save(tmp_path / "run.json")
    assert json.loads((tmp_path / "run.json").read_text())["unit"] == "nats per image"


def test_table_prints_the_six_numbers():
    history = History()
    history.add(1, "train", (200.0, 190.0, 10.0))
    history.add(1, "test", (180.0, 170.0, 10.0))
    history.add(2, "train", (160.125, 154.0, 6.125))
    history.add(2, "test", (158.5, 152.25, 6.25))
    table = history.table()
    for words in ("epoch 2", "nats per image", "160.12", "152.25", "6.25", "KL"):
        assert words in table
    assert "200" not in table and History().table() == "Nothing recorded."
