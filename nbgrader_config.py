"""The course for nbgrader: `nbgrader <command> vae`, run in this folder."""

import os

from autograder.isolation.nbgrader_side import install_or_exit

install_or_exit()  # submissions are read with distrust

c = get_config()  # noqa: F821  (traitlets gives it)

c.CourseDirectory.course_id = "vae-course"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "assignments"
# Students get the notebook alone: whatever else lies in solutions/ stays there.
c.CourseDirectory.ignore = [
    ".ipynb_checkpoints",
    "__pycache__",
    "*.py",
    "*.pyc",
    "*.md",
    "*.html",
    "*.pdf",
    "*.png",
    "*.json",
    "*.pt",
    "*.safetensors",
]

# Students' cells run in a sandbox, test cells outside it; small data, one thread.
c.Autograde.autograde_preprocessors = [
    "autograder.isolation.execute.IsolatedExecute",
    "nbgrader.preprocessors.IgnorePattern",
    "nbconvert.preprocessors.ClearMetadataPreprocessor",
    "nbgrader.preprocessors.LimitOutput",
    "nbgrader.preprocessors.SaveAutoGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]
# A student's feedback shows points, messages and comments, no line of a hidden test.
c.GenerateFeedback.preprocessors = [
    "nbgrader.preprocessors.ClearHiddenTests",
    "nbgrader.preprocessors.GetGrades",
    "nbconvert.preprocessors.CSSHTMLHeaderPreprocessor",
]
# What students write is shown without scripts, there and in formgrader.
c.HTMLExporter.filters = {"markdown2html": "autograder.safe_markdown.safe_markdown"}

# `nbgrader validate` and autograding train on a few images only.
os.environ.setdefault("VAEBOOK_PROGRESS", "0")
c.Validator.validate_all = False
c.Execute.timeout = 600  # `nbgrader validate` trains for real: 30 s are too few
c.CourseExecute.timeout = 120  # autograding trains on a few images
