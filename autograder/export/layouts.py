"""The names under which each platform takes feedback files back.

Each function gives a place in the zip for a student, or None where there is no telling.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from autograder.export.identities import Identities

Place = Callable[[str], str | None]
NUMBERS = re.compile(r"(?<=_)\d+(?=_|\.)")


@dataclass(frozen=True)
class Layout:
    """How a platform takes feedback.

    Attributes:
        columns: of the list of identities, all of them needed; each may have several
            names, of which one is.
        list_name: the list that the platform gives out.
        download: whether the zip of the original submissions is needed, for its names.
        places: makes the function that gives the place of a student's file.
    """

    columns: tuple[tuple[str, ...], ...]
    list_name: str
    download: bool
    places: Callable[[Identities, str, Sequence[str]], Place]


def moodle(identities: Identities, assignment: str, names: Sequence[str]) -> Place:
    """`Full name_participant number_assignsubmission_file_vae.html`.

    Moodle takes the number after the first underscore, so the name has none. Source:
    the importer of Moodle, mod/assign/feedback/file/importziplib.php.
    """

    def place(student: str) -> str | None:
        row = identities.rows[student]
        number = re.search(r"(\d+)$", row["Identifier"])
        if number is None:
            return None
        name = re.sub(r"[_/\\\x00-\x1f]+", " ", row["Full name"]).strip(" .~") or "x"
        return f"{name}_{number[1]}_assignsubmission_file_{assignment}.html"

    return place


def brightspace(identities: Identities, assignment: str, names: Sequence[str]) -> Place:
    """The folder in which the student's submission was downloaded, unchanged.

    Brightspace names it `12345-67890 - First Last - date`. A column `Folder` of the
    identities says which one, else the student's name; none when two have that name.
    Of several submissions the last folder is taken. Source: “Grade offline and bulk
    upload feedback files” in
    https://carleton.ca/brightspace/instructors/grading-assignments-and-providing-feedback/
    """
    folders: dict[str, list[str]] = {}
    for folder in sorted({n.split("/")[0] for n in names if "/" in n}):
        pieces = folder.split(" - ")
        if len(pieces) >= 3 and re.match(r"^\d+-\d+$", pieces[0]):
            folders.setdefault(_plain(" - ".join(pieces[1:-1])), []).append(folder)
    listed = {n.split("/")[0] for n in names}

    def place(student: str) -> str | None:
        row = identities.rows[student]
        chosen = row.get("Folder", "")
        if not chosen:
            found = folders.get(_full_name(row), [])
            same = [
                r for r in identities.rows.values() if _full_name(r) == _full_name(row)
            ]
            people = {folder.split(" - ")[0] for folder in found}
            if len(people) != 1 or len(same) != 1:
                return None
            chosen = found[-1]
        return f"{chosen}/{assignment}.html" if chosen in listed else None

    return place


def canvas(identities: Identities, assignment: str, names: Sequence[str]) -> Place:
    """The name under which the notebook was downloaded, with the ending .html.

    Canvas names a file `lastfirst_[LATE_]user_attachment_name.ipynb` and takes it back
    by the two numbers. Source: https://github.com/instructure/canvas-lms,
    `infer_comment_context_from_filename`.
    """
    files: dict[str, list[str]] = {}
    for name in sorted(names):
        numbers = NUMBERS.findall(name)
        if "/" not in name and name.endswith(".ipynb") and len(numbers) >= 2:
            files.setdefault(numbers[0], []).append(name)

    def place(student: str) -> str | None:
        found = files.get(identities.rows[student]["ID"], [])
        exact = [n for n in found if n.endswith(f"_{assignment}.ipynb")] or found
        return exact[-1].removesuffix(".ipynb") + ".html" if exact else None

    return place


def _full_name(row: dict[str, str]) -> str:
    return _plain(f"{row.get('First Name', '')} {row.get('Last Name', '')}")


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


LAYOUTS = {
    "moodle": Layout(
        (("Full name",), ("Identifier",)),
        "the grading worksheet (assignment, Submissions, Download grading worksheet)",
        False,
        moodle,
    ),
    "brightspace": Layout(
        (("First Name", "Folder"), ("Last Name", "Folder")),
        "the exported grades with names (Grades, Enter Grades, Export)",
        True,
        brightspace,
    ),
    "canvas": Layout(
        (("ID",),), "the exported gradebook (Grades, Export)", True, canvas
    ),
}
