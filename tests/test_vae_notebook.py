"""The source notebook of assignment `vae`: its tasks, its cells, what it promises."""

import ast
import copy
import re

import nbformat
import pytest
import torch
from nbgrader.preprocessors import CheckCellMetadata

from autograder.course import master_path
from autograder.definitions import cells_by_grade_id, is_grade, is_solution, points
from autograder.reference import reference

AUTOGRADED = {
    "test_vae_class": 2,  # 10.2a
    "test_kl_loss": 2,  # 10.3a
    "test_training": 2,  # 10.4a
    "test_plot_latent": 1,  # 10.5a
    "test_scatterplot_latent": 1,  # 10.5d
    "test_conditional_vae": 3,  # 10.6a
    "test_train_cvae": 1,  # 10.6b
    "test_plot_latent_cvae": 1,  # 10.6d
    "test_scatterplot_latent_cvae": 1,  # 10.6f
}
WRITTEN = (
    ["q_10_2b", "q_10_4c"]
    + [f"q_10_5{letter}" for letter in "bcefgh"]
    + [f"q_10_6{letter}" for letter in "eghi"]
    + ["q_10_7a", "q_10_7b"]
)
TASKS = (
    [("10.1", 0), ("10.2a", 2), ("10.2b", 1), ("10.3a", 2)]
    + [("10.4a", 2), ("10.4b", 0), ("10.4c", 1)]
    + [(f"10.5{letter}", 1) for letter in "abcdefgh"]
    + [("10.6a", 3), ("10.6b", 1), ("10.6c", 0)]
    + [(f"10.6{letter}", 1) for letter in "defghi"]
    + [("10.7a", 1), ("10.7b", 1)]
)
HIDDEN = re.compile(
    r"### BEGIN HIDDEN TESTS\n(.*?)\n### END HIDDEN TESTS", flags=re.DOTALL
)
ref = reference("vae")


@pytest.fixture(scope="module")
def notebook() -> nbformat.NotebookNode:
    return nbformat.read(master_path("vae"), as_version=4)


def test_points(notebook: nbformat.NotebookNode) -> None:
    graded = {c.metadata.nbgrader.grade_id: c for c in notebook.cells if is_grade(c)}
    found = {name: points(cell) for name, cell in graded.items()}
    assert found == AUTOGRADED | dict.fromkeys(WRITTEN, 1)
    assert sum(found.values()) == 28


def test_written_answers_are_graded_by_hand(notebook: nbformat.NotebookNode) -> None:
    cells = cells_by_grade_id(notebook.cells)
    for name in WRITTEN:
        cell = cells[name]
        assert cell.cell_type == "markdown" and is_grade(cell) and is_solution(cell)
        answer, scheme = cell.source.split("**Marking scheme**")
        assert len(answer.split()) > 15
        assert re.search(r"^- 1: ", scheme, re.M) and re.search(r"^- 0: ", scheme, re.M)


def test_every_task_has_its_heading(notebook: nbformat.NotebookNode) -> None:
    text = "\n".join(c.source for c in notebook.cells if c.cell_type == "markdown")
    heading = re.compile(r"^##+ (10\.\d\w?) .*\((\d) points?\)$", re.MULTILINE)
    assert [(task, int(p)) for task, p in heading.findall(text)] == TASKS


def test_metadata_is_valid_for_nbgrader(notebook: nbformat.NotebookNode) -> None:
    nbformat.validate(notebook)
    CheckCellMetadata().preprocess(copy.deepcopy(notebook), {})


def test_no_outputs(notebook: nbformat.NotebookNode) -> None:
    code = [c for c in notebook.cells if c.cell_type == "code"]
    assert not any(c.outputs or c.execution_count for c in code)


def test_code_is_narrow(notebook: nbformat.NotebookNode) -> None:
    code = "\n".join(c.source for c in notebook.cells if c.cell_type == "code")
    assert max(map(len, code.splitlines())) <= 78


@pytest.mark.parametrize("name", AUTOGRADED)
def test_test_cells_have_both_forms(notebook: nbformat.NotebookNode, name: str) -> None:
    source = cells_by_grade_id(notebook.cells)[name].source
    before, after = HIDDEN.findall(source)
    assert f'_points = check("vae", "{name}", globals())' in before
    assert after == "_points" and source.endswith("### END HIDDEN TESTS")
    asserts = [
        node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Assert)
    ]
    assert asserts and all(node.msg is not None for node in asserts)


def count(module: torch.nn.Module) -> int:
    return sum(p.numel() for p in module.parameters())


def test_parameter_counts() -> None:
    model = ref.VAE(latent_size=2)
    heads = count(model.mean) + count(model.logvar)
    assert count(model) == 97_237
    assert count(model.encoder) + heads == 69_076
    assert count(model.decoder) == 28_161
    assert count(ref.ConditionalVAE(latent_size=2)) == 200_725


@pytest.mark.parametrize("latent_size", [2, 5])
@pytest.mark.parametrize("conditional", [False, True])
def test_shapes(latent_size: int, conditional: bool) -> None:
    model = (ref.ConditionalVAE if conditional else ref.VAE)(latent_size)
    given = (torch.arange(3),) if conditional else ()
    x = torch.rand(3, 1, 28, 28)
    recon_x, mean_z, logvar_z = model(x, *given)
    assert mean_z.shape == logvar_z.shape == (3, latent_size)
    assert model.sample_latent(mean_z, logvar_z).shape == (3, latent_size)
    assert model.decode(mean_z, *given).shape == recon_x.shape == x.shape
    assert recon_x.min() > 0 and recon_x.max() < 1


def test_losses_are_numbers_per_image() -> None:
    x, half = torch.rand(3, 1, 28, 28), torch.full((3, 1, 28, 28), 0.5)
    zero = torch.zeros(3, 2)
    total, l_recon, l_kl = ref.loss_function(half, x, zero + 1, zero)
    assert total.shape == l_recon.shape == l_kl.shape == ()
    assert torch.allclose(l_recon, 784 * torch.tensor(2.0).log())
    assert torch.allclose(l_kl, torch.tensor(1.0))
    assert torch.allclose(total, l_recon + l_kl)


@pytest.mark.parametrize("conditional", [False, True])
def test_training_lowers_the_loss(conditional: bool) -> None:
    torch.manual_seed(0)
    model = (ref.ConditionalVAE if conditional else ref.VAE)()
    train, test = (
        (ref.train_cvae, ref.test_cvae) if conditional else (ref.train, ref.test)
    )
    # unequal batches: the mean is over images
    y = torch.arange(40) % 10
    x = (torch.rand(40, 1, 28, 28) < 0.1).float()
    batches = [(x[:32], y[:32]), (x[32:], y[32:])]
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    before = test(model, batches)
    for _ in range(5):
        terms = train(model, batches, optimizer)
    after = test(model, batches)
    assert [type(value) for value in (*terms, *after)] == [float] * 6
    assert after[0] < before[0]
    assert after[0] == pytest.approx(after[1] + after[2], rel=1e-5)
    parts = [test(model, [batch])[2] for batch in batches]
    assert after[2] == pytest.approx((32 * parts[0] + 8 * parts[1]) / 40, rel=1e-4)
