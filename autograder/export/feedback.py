"""The feedback of a class as one zip, as a learning platform takes it."""

import zipfile
from dataclasses import dataclass, field
from pathlib import Path

from autograder.course import CourseError
from autograder.export.identities import Identities
from autograder.export.layouts import Layout
from autograder.nbgrader_course import Course
from autograder.plain_writing import whole_file

EPOCH = (1980, 1, 1, 0, 0, 0)  # the same files give the same zip


@dataclass
class Packed:
    """What is in the zip, and whose feedback is not.

    Attributes:
        without: students without a feedback page.
        unknown: students whom the identities or the download don't have.
    """

    places: dict[str, str] = field(default_factory=dict)
    without: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


def pack_feedback(
    course: Course,
    assignment: str,
    layout: Layout,
    identities: Identities,
    download: Path | None,
    target: Path,
) -> Packed:
    """Write the zip, whole or not at all.

    Raises CourseError when a column or the download is missing or can't be read, two
    files would have the same place, or there is nothing to pack.
    """
    for names in layout.columns:
        identities.need(names)
    originals = _names(download, layout)
    place = layout.places(identities, assignment, originals)
    packed, pages = Packed(), {}
    submissions = course.gradebook.assignment_submissions(assignment)
    for student in sorted(str(s.student.id) for s in submissions):
        step = course.directory.feedback_directory
        page = course.place(step, student, assignment) / f"{assignment}.html"
        if not page.is_file():
            packed.without.append(student)
            continue
        where = place(student) if student in identities.rows else None
        if where is None:
            packed.unknown.append(student)
        elif where in pages:
            raise CourseError(
                f"Two students would get {where}; correct {identities.path}."
            )
        else:
            packed.places[student], pages[where] = where, page
    if not pages:
        raise CourseError(
            "There is no feedback to pack: run `nbgrader generate_feedback "
            f"{assignment}` first, and look whether {identities.path} names the "
            "students."
        )
    with whole_file(target) as file, zipfile.ZipFile(file, "w") as archive:
        for where, page in sorted(pages.items()):
            entry = zipfile.ZipInfo(where, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, page.read_bytes())
    return packed


def _names(download: Path | None, layout: Layout) -> list[str]:
    """The names of the files in the original download, a zip or an unpacked folder."""
    if not layout.download:
        return []
    if download is None:
        raise CourseError(
            "--download is needed: the zip of all submissions as the platform gave it "
            "out, for the names in it."
        )
    if download.is_dir():
        files = [p for p in download.rglob("*") if p.is_file()]
        names = [p.relative_to(download).as_posix() for p in files]
    else:
        try:
            with zipfile.ZipFile(download) as archive:
                names = [i.filename for i in archive.infolist() if not i.is_dir()]
        except (OSError, zipfile.BadZipFile) as error:
            reason = getattr(error, "strerror", None) or "it is no zip file"
            raise CourseError(f"{download} can't be read: {reason}.") from None
    return [n for n in names if not n.startswith("/") and ".." not in n.split("/")]
