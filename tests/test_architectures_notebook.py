"""The source notebook of assignment `architectures`, and what its checks tell apart."""

import ast
import copy
import re

import nbformat
import pytest
import torch
from nbgrader.preprocessors import CheckCellMetadata

from autograder.checks import Verdict, judge
from autograder.course import master_path
from autograder.definitions import (
    cells_by_grade_id,
    is_grade,
    is_solution,
    load_definitions,
    points,
)
from autograder.reference import reference
from autograder.submission import Submission

NAME = "architectures"
AUTOGRADED = {
    "test_encode_means": 1,  # b
    "test_region": 1,  # c
    "test_conv_vae": 3,  # d
    "test_conditional_conv_vae": 4,  # g
    "test_digits_at": 1,  # h
}
WRITTEN = {"q_a": 2, "q_b": 1, "q_c": 1, "q_e": 2, "q_f": 2, "q_h": 2}
TASKS = {"a": 2, "b": 2, "c": 2, "d": 3, "e": 2, "f": 2, "g": 4, "h": 3}
HIDDEN = re.compile(
    r"### BEGIN HIDDEN TESTS\n(.*?)\n### END HIDDEN TESTS", flags=re.DOTALL
)
ref = reference(NAME)


@pytest.fixture(scope="module")
def notebook() -> nbformat.NotebookNode:
    return nbformat.read(master_path(NAME), as_version=4)


def test_points(notebook: nbformat.NotebookNode) -> None:
    graded = {c.metadata.nbgrader.grade_id: c for c in notebook.cells if is_grade(c)}
    found = {name: points(cell) for name, cell in graded.items()}
    assert found == AUTOGRADED | WRITTEN
    assert sum(found.values()) == 20


def test_every_task_has_its_heading_and_its_points(
    notebook: nbformat.NotebookNode,
) -> None:
    found, task = dict.fromkeys(TASKS, 0.0), ""
    for cell in notebook.cells:
        heading = re.match(r"## (\w)\. .*\((\d) points\)", cell.source)
        if heading:
            task = heading[1]
            assert int(heading[2]) == TASKS[task]
        if is_grade(cell):
            found[task] += points(cell)
    assert found == TASKS


def test_cells(notebook: nbformat.NotebookNode) -> None:
    nbformat.validate(notebook)
    CheckCellMetadata().preprocess(copy.deepcopy(notebook), {})
    ids = [cell.id for cell in notebook.cells]
    assert len(set(ids)) == len(ids)
    code = [c for c in notebook.cells if c.cell_type == "code"]
    assert not any(c.outputs or c.execution_count for c in code)
    assert max(len(line) for c in code for line in c.source.splitlines()) <= 78


def test_written_answers_have_a_marking_scheme(
    notebook: nbformat.NotebookNode,
) -> None:
    cells = cells_by_grade_id(notebook.cells)
    for name in WRITTEN:
        cell = cells[name]
        assert cell.cell_type == "markdown" and is_grade(cell) and is_solution(cell)
        answer, scheme = cell.source.split("**Marking scheme**")
        assert len(answer.split()) > 30
        assert "Common wrong answers" in scheme


@pytest.mark.parametrize("name", AUTOGRADED)
def test_test_cells_have_both_forms(notebook: nbformat.NotebookNode, name: str) -> None:
    source = cells_by_grade_id(notebook.cells)[name].source
    before, after = HIDDEN.findall(source)
    assert f'_points = check("{NAME}", "{name}", globals())' in before
    assert after == "_points" and source.endswith("### END HIDDEN TESTS")
    asserts = [n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Assert)]
    assert asserts and all(node.msg is not None for node in asserts)


@pytest.mark.parametrize(
    ("model", "parameters"),
    [("DenseVAE", 126_868), ("ConvVAE", 127_883), ("ConditionalConvVAE", 165_003)],
)
def test_parameter_counts(model: str, parameters: int) -> None:
    made = getattr(ref, model)()
    assert ref.count_parameters(made) == parameters
    x, y = torch.rand(3, 1, 28, 28), torch.arange(3)
    recon_x, mean_z, logvar_z = made(x, y)
    assert recon_x.shape == x.shape and mean_z.shape == logvar_z.shape == (3, 2)


def verdicts(*changes: tuple[str, str, str]) -> dict[str, Verdict]:
    """All verdicts on the reference with some cells changed: (cell, old, new)."""
    notebook = nbformat.read(master_path(NAME), as_version=4)
    cells = cells_by_grade_id(notebook.cells)
    for name, old, new in changes:
        assert old in cells[name].source
        cells[name].source = cells[name].source.replace(old, new)
    submission = Submission(vars(load_definitions(notebook, "submission")))
    return {name: judge(NAME, name, submission) for name in AUTOGRADED}


def lost(found: dict[str, Verdict]) -> dict[str, float]:
    """The points that are missing, by cell."""
    return {n: v.maximum - v.score for n, v in found.items() if v.score < v.maximum}


FIRST = "nn.Conv2d(1, 32, 3, stride=2, padding=1), nn.ReLU()"
NO_RELU = "nn.Conv2d(1, 32, 3, stride=2, padding=1)"
CONV, CONDITIONAL = "conv_vae", "conditional_conv_vae"
JOIN = "torch.cat([z, one_hot(y)], dim=1)"


def test_the_reference_gets_all_points() -> None:
    found = verdicts()
    assert {name: v.score for name, v in found.items()} == AUTOGRADED


@pytest.mark.parametrize(
    "changes",
    [
        [("own_tools", "return h.sigmoid()", "return h.tanh()")],
        [("own_tools", "epsilon * (logvar_z / 2).exp()", "0")],
        [(CONDITIONAL, JOIN, "torch.cat([one_hot(y), z], dim=1)")],
        [(CONDITIONAL, "one_hot(y)", "y")],
        [(CONV, "to_features", "trunk"), (CONV, "mean_head", "head_1")],
        [("encode_means", "model.encode(x, y)[0]", "model(x, y)[1]")],
    ],
    ids=["wrong tool", "no noise", "order", "one-hot", "names", "forward"],
)
def test_other_ways_and_earlier_mistakes_cost_nothing(
    changes: list[tuple[str, str, str]],
) -> None:
    assert lost(verdicts(*changes)) == {}


@pytest.mark.parametrize(
    ("changes", "costs", "hint"),
    [
        ([(CONV, FIRST, NO_RELU)], {"test_conv_vae": 1}, "no ReLU after the first"),
        (
            [(CONV, "super().__init__()", "raise NotImplementedError")],
            {"test_conv_vae": 3},
            "not written yet",
        ),
        (
            [(CONV, "self.logvar_head(features)", "self.mean_head(features)")],
            {"test_conv_vae": 1},
            "same head",
        ),
        (
            [(CONV, "return to_pixels(self.to_logits(z))", "return self.to_logits(z)")],
            {"test_conv_vae": 1},
            "to_pixels",
        ),
        (
            [(CONDITIONAL, JOIN, "torch.cat([z, 0 * one_hot(y)], dim=1)")],
            {"test_conditional_conv_vae": 1.5},
            "makes no difference",
        ),
        (
            [("digits_at", "torch.arange(10)", "torch.arange(9, -1, -1)")],
            {"test_digits_at": 0.5},
            "in this order",
        ),
        (
            [("region", "[(1 - share) / 2, (1 + share) / 2]", "[0.0, 1.0]")],
            {"test_region": 0.5},
            "quantile",
        ),
        (
            [("encode_means", "model.encode(x, y)[0]", "model.encode(x, y)[1]")],
            {"test_encode_means": 0.5},
            "log-variances",
        ),
    ],
    ids=["ReLU", "broken", "heads", "pixels", "label", "digits", "region", "means"],
)
def test_mistakes_cost_their_points_once(
    changes: list[tuple[str, str, str]], costs: dict[str, float], hint: str
) -> None:
    found = verdicts(*changes)
    assert lost(found) == costs
    assert hint in "\n".join(v.message() for v in found.values())


def test_a_mistake_that_is_copied_costs_points_once() -> None:
    copied = [(CONV, FIRST, NO_RELU), (CONDITIONAL, FIRST, NO_RELU)]
    assert lost(verdicts(*copied)) == {"test_conv_vae": 1}
    assert lost(verdicts(copied[1])) == {"test_conditional_conv_vae": 1.5}
