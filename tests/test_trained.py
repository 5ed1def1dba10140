"""The chapters' models: kept whole or not at all, and only while they are true."""

import dataclasses
import sys
from pathlib import Path

import pytest
import torch

BOOK = Path(__file__).resolve().parent.parent / "book"
sys.path.insert(0, str(BOOK))

import trained as subject  # noqa: E402


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A place for models, and a `fit` that counts how often it is called."""
    monkeypatch.setenv("VAEBOOK_MODELS", str(tmp_path / "models"))
    monkeypatch.setattr(subject, "fits", 0, raising=False)
    fit = subject.fit

    def counted(*arguments, **options):
        subject.fits += 1
        return fit(*arguments, **options)

    monkeypatch.setattr(subject, "fit", counted)
    return tmp_path / "models"


def weights(run):
    return torch.cat([p.detach().flatten() for p in run.model.parameters()])


def the(folder, ending):
    (found,) = folder.glob(f"*{ending}")
    return found


def test_the_second_call_reads_what_the_first_one_trained(folder):
    first = subject.trained("vae", 2)
    second = subject.trained("vae", 2)
    assert subject.fits == 1
    assert torch.equal(weights(first), weights(second))
    assert first.history.rows == second.history.rows
    assert set(first.history.splits) == {"train", "validation", "test"}


def test_training_again_gives_the_same_numbers_bit_by_bit(folder):
    first = subject.trained("cvae", 2)
    for file in folder.iterdir():
        file.unlink()
    torch.rand(7)  # whatever the page has drawn in between
    second = subject.trained("cvae", 2)
    assert subject.fits == 2
    assert torch.equal(weights(first), weights(second))


def test_the_page_cannot_tell_whether_it_was_trained_now(folder, monkeypatch, capsys):
    monkeypatch.delenv("VAEBOOK_PROGRESS", raising=False)
    torch.manual_seed(5)
    with torch.no_grad():
        subject.trained("vae", 2)
    after_training = torch.rand(3)
    torch.manual_seed(5)
    subject.trained("vae", 2)
    assert torch.equal(after_training, torch.rand(3))
    assert capsys.readouterr() == ("", "")
    assert "VAEBOOK_PROGRESS" not in subject.os.environ


@pytest.mark.parametrize(
    "change", [{"kind": "cvae"}, {"latent_size": 3}, {"seed": 1}, {"epochs": 2}]
)
def test_another_configuration_is_another_model(folder, change):
    subject.trained("vae", 2)
    subject.trained(**({"kind": "vae", "latent_size": 2} | change))
    assert subject.fits == 2


def test_new_code_means_new_training(folder, monkeypatch):
    subject.trained("vae", 2)
    monkeypatch.setattr(subject, "code_digest", lambda: "another")
    subject.trained("vae", 2)
    assert subject.fits == 2


def test_code_digest_covers_the_solution_and_vaebook(monkeypatch, tmp_path):
    before = subject.code_digest()
    assert before == subject.code_digest()
    monkeypatch.setattr(subject, "reference_digest", lambda assignment: "another")
    assert subject.code_digest() != before
    monkeypatch.undo()
    (tmp_path / "__init__.py").write_text("")
    monkeypatch.setattr(subject.vaebook, "__file__", str(tmp_path / "__init__.py"))
    assert subject.code_digest() != before


def test_other_data_means_new_training(folder, monkeypatch):
    run = subject.trained("vae", 2)
    other = dataclasses.replace(run.data, digest="another")
    monkeypatch.setattr(subject, "mnist", lambda: other)
    subject.trained("vae", 2)
    assert subject.fits == 2


@pytest.mark.parametrize("ending", [".safetensors", ".history.json"])
def test_a_half_written_file_is_not_used(folder, ending):
    right = subject.trained("vae", 2)
    file = the(folder, ending)
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    again = subject.trained("vae", 2)
    assert subject.fits == 2
    assert torch.equal(weights(right), weights(again))
    subject.trained("vae", 2)
    assert subject.fits == 2, "the repaired file should be used"


def test_a_damaged_or_missing_record_is_not_used(folder):
    subject.trained("vae", 2)
    records = [f for f in folder.glob("*.json") if "history" not in f.name]
    records[0].write_text("{")
    subject.trained("vae", 2)
    records[0].unlink()
    subject.trained("vae", 2)
    assert subject.fits == 3


def test_an_interrupted_write_leaves_no_record_and_no_scraps(folder, monkeypatch):
    def broken(self, path):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(subject.History, "save", broken)
        with pytest.raises(KeyboardInterrupt):
            subject.trained("vae", 2)
    assert not list(folder.glob("*.json"))
    assert not list(folder.glob(".*"))
    subject.trained("vae", 2)
    assert subject.fits == 2


def test_nothing_is_pickled(folder, monkeypatch):
    def refuse(*_, **__):
        raise AssertionError("pickle was used")

    monkeypatch.setattr(torch, "save", refuse)
    monkeypatch.setattr(torch, "load", refuse)
    subject.trained("vae", 2)
    subject.trained("vae", 2)
    names = sorted(path.suffix for path in folder.iterdir())
    assert names == [".json", ".json", ".safetensors"]
    # a safetensors file begins with the length of a JSON header, a pickle never does
    content = the(folder, ".safetensors").read_bytes()
    assert content[8:9] == b"{"


def test_clear_errors(folder, monkeypatch):
    with pytest.raises(subject.TrainedError, match="no model 'gan'"):
        subject.trained("gan")
    folder.parent.joinpath("file").write_text("in the way")
    monkeypatch.setenv("VAEBOOK_MODELS", str(folder.parent / "file" / "models"))
    with pytest.raises(subject.TrainedError, match="set VAEBOOK_MODELS") as error:
        subject.trained("vae", 2)
    assert "\n" not in str(error.value)
