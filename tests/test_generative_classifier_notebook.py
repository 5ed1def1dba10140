"""The source notebook of assignment `generative_classifier`: cells, points, answers."""

import ast
import copy
import re

import nbformat
import pytest
import torch
from nbgrader.preprocessors import CheckCellMetadata

from autograder.checks import hidden_module, judge
from autograder.course import master_path
from autograder.definitions import cells_by_grade_id, is_grade, is_solution, points
from autograder.reference import reference
from autograder.submission import Submission

NAME = "generative_classifier"
TASKS = {  # task: graded cells with their points
    "1": {
        "test_conditional_vae": 3,
        "test_elbo_terms": 3,
        "test_negative_elbo": 2,
        "test_training": 2,
        "test_reconstruct": 1,
        "q_1g": 1,
        "q_1h": 3,
    },
    "2": {
        "test_plot_latent": 3,
        "test_scatter_latent": 3,
        "q_2c": 2,
        "test_worst_images": 1,
        "q_2d": 1,
    },
    "3": {"test_plot_digits": 2, "q_3b": 3},
    "4": {"test_iwae": 3, "test_log_px_grid": 2, "test_classifier": 3, "q_4d": 2},
}
POINTS = {"1": 15, "2": 10, "3": 5, "4": 10}
CELLS = {k: v for cells in TASKS.values() for k, v in cells.items()}
AUTOGRADED = [name for name in CELLS if name.startswith("test_")]
WRITTEN = [name for name in CELLS if name.startswith("q_")]
HIDDEN = re.compile(
    r"### BEGIN HIDDEN TESTS\n(.*?)\n### END HIDDEN TESTS", flags=re.DOTALL
)
ref = reference(NAME)


@pytest.fixture(scope="module")
def notebook() -> nbformat.NotebookNode:
    return nbformat.read(master_path(NAME), as_version=4)


def test_points(notebook: nbformat.NotebookNode) -> None:
    graded = {c.metadata.nbgrader.grade_id: c for c in notebook.cells if is_grade(c)}
    assert {name: points(cell) for name, cell in graded.items()} == CELLS
    assert {task: sum(cells.values()) for task, cells in TASKS.items()} == POINTS
    assert sum(POINTS.values()) == 40


def test_points_are_said_in_the_text(notebook: nbformat.NotebookNode) -> None:
    text = "\n".join(c.source for c in notebook.cells if c.cell_type == "markdown")
    headings = re.findall(r"^## (\d) .*\((\d+) points\)$", text, re.MULTILINE)
    assert {task: int(p) for task, p in headings} == POINTS
    for task, total in POINTS.items():
        assert re.search(rf"^\| \*\*{task}\*\* \|.*\*\*{total}\*\*", text, re.MULTILINE)
        rows = re.findall(rf"^\| {task}[a-z] \|.*?\| ([\d +]+) \|", text, re.MULTILINE)
        assert sum(int(n) for row in rows for n in row.split("+")) == total


def test_cells_have_unique_readable_names(notebook: nbformat.NotebookNode) -> None:
    nbformat.validate(notebook)
    CheckCellMetadata().preprocess(copy.deepcopy(notebook), {})
    ids = [c.id for c in notebook.cells]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z][a-z0-9-]*", i) for i in ids)


def test_no_outputs_and_narrow_code(notebook: nbformat.NotebookNode) -> None:
    code = [c for c in notebook.cells if c.cell_type == "code"]
    assert not any(c.outputs or c.execution_count for c in code)
    assert max(len(line) for c in code for line in c.source.splitlines()) <= 78


def test_written_answers_are_graded_by_hand(notebook: nbformat.NotebookNode) -> None:
    cells = cells_by_grade_id(notebook.cells)
    for name in WRITTEN:
        cell = cells[name]
        assert cell.cell_type == "markdown" and is_grade(cell) and is_solution(cell)
        answer, scheme = cell.source.split("**Marking scheme**")
        assert len(answer.split()) > 40 and "0.5" in scheme


@pytest.mark.parametrize("name", AUTOGRADED)
def test_test_cells_have_both_forms(notebook: nbformat.NotebookNode, name: str) -> None:
    source = cells_by_grade_id(notebook.cells)[name].source
    before, after = HIDDEN.findall(source)
    assert f'_points = check("{NAME}", "{name}", globals())' in before
    assert after == "_points" and source.endswith("### END HIDDEN TESTS")
    tree = ast.parse(source)
    asserts = [node for node in ast.walk(tree) if isinstance(node, ast.Assert)]
    assert asserts and all(node.msg is not None for node in asserts)


@pytest.mark.parametrize("name", AUTOGRADED)
def test_reference_earns_all_points(name: str) -> None:
    assert sum(hidden_module(NAME, name).POINTS.values()) == CELLS[name]
    verdict = judge(NAME, name, Submission(vars(ref)))
    assert verdict.score == CELLS[name], verdict.message()


def test_layers() -> None:
    model = ref.ConditionalVAE(latent_size=2)
    counts = {
        k: sum(p.numel() for p in m.parameters()) for k, m in model._modules.items()
    }
    assert sum(counts.values()) == 473_108
    assert sorted(counts.values()) == [258, 258, 236_176, 236_416]


def test_a_vae_ignores_labels() -> None:
    model = ref.VAE(latent_size=2)
    x, z = torch.rand(4, 1, 28, 28).round(), torch.randn(4, 2)
    y, other = torch.arange(4), torch.tensor([9, 9, 0, 5])
    assert torch.equal(model.encode(x, y)[0], model.encode(x, other)[0])
    assert torch.equal(model.decode(z, y), model.decode(z, other))


def test_bound_and_grid_agree() -> None:
    """For an untrained model q is near the prior: many samples give the integral."""
    torch.manual_seed(0)
    model = ref.ConditionalVAE(latent_size=2)
    x, y = (torch.rand(3, 1, 28, 28) < 0.2).float(), torch.tensor([1, 1, 7])
    exact = ref.log_px_grid(model, x, y, size=61)
    bound = ref.iwae_bound(model, x, y, k=2000)
    assert torch.allclose(exact, bound, atol=0.1)
    assert ref.log_posterior(model, x, ref.log_px_grid).shape == (3, 10)
