#!/usr/bin/env python
"""Write the sources of the instructor edition: the book and the solution notebooks.

Usage: tools/instructor_edition.py TARGET CACHE. The folder gets `book/`,
`assignments/`, `_config.yml` and `_toc.yml`; what was in it before is removed. CACHE is
where the student edition keeps its executed chapters.
"""

import shutil
import sys
from pathlib import Path

import nbformat
import yaml

ROOT = Path(__file__).resolve().parent.parent
TITLE = "Variational autoencoders (instructor edition)"
BANNER = "Instructor edition: it holds the answers. Do not publish it."


def write(target: Path, cache: Path) -> None:
    """Write everything that `jupyter-book build` needs."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(
        ROOT / "book", target / "book", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copytree(ROOT / "assignments", target / "assignments")
    pages = [add_solution(p, target / "book") for p in sorted(notebooks())]
    config = yaml.safe_load((ROOT / "_config.yml").read_text())
    config["title"] = TITLE
    config["execute"]["exclude_patterns"] = ["solutions/*"]
    config["execute"]["cache"] = str(cache.resolve())
    config["html"]["announcement"] = BANNER
    sphinx = config["sphinx"]
    sphinx["config"]["html_title"] = TITLE
    sphinx["local_extensions"] = {
        name: str(ROOT / folder) for name, folder in sphinx["local_extensions"].items()
    }
    (target / "_config.yml").write_text(yaml.safe_dump(config, sort_keys=False))
    contents = yaml.safe_load((ROOT / "_toc.yml").read_text())
    contents["parts"].append({"caption": "Solutions", "chapters": pages})
    (target / "_toc.yml").write_text(yaml.safe_dump(contents, sort_keys=False))


def notebooks() -> list[Path]:
    """The source notebooks of all assignments."""
    return list((ROOT / "solutions").glob("*/*.ipynb"))


def add_solution(source: Path, book: Path) -> dict[str, str]:
    """Copy a source notebook to a page, as it is written; its entry of the contents."""
    page = book / "solutions" / source.name
    page.parent.mkdir(exist_ok=True)
    nbformat.write(nbformat.read(source, as_version=4), page)
    return {"file": f"solutions/{source.stem}"}


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("Usage: tools/instructor_edition.py TARGET CACHE")
    write(Path(sys.argv[1]), Path(sys.argv[2]))
