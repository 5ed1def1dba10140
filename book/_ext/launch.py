"""The directive `launch`: every released notebook, to download or to open elsewhere.

Addresses are made from the repository named in `_config.yml`. Without one there are
downloads only, so that no page shows a link that leads nowhere.
"""

from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

COLAB = "https://colab.research.google.com/github"
BINDER = "https://mybinder.org/v2/gh"


def addresses(
    repository: str, branch: str, hub: str, notebook: str
) -> list[tuple[str, str]]:
    """(name, address) of each place that opens `notebook` of a GitHub repository.

    repository: its address, or "" for none. hub: address of a JupyterHub with
    nbgitpuller, or "". Raises ValueError for an address without owner and name.
    """
    if not repository:
        return []
    parts = urlsplit(repository).path.strip("/").removesuffix(".git").split("/")
    if len(parts) != 2:
        raise ValueError(
            f"launch_repository is {repository!r}: https://host/owner/name"
        )
    owner, name = parts
    tree = quote(f"lab/tree/{notebook}")
    found = []
    if urlsplit(repository).hostname == "github.com":
        found = [
            ("Colab", f"{COLAB}/{owner}/{name}/blob/{branch}/{notebook}"),
            ("Binder", f"{BINDER}/{owner}/{name}/{branch}?urlpath={tree}"),
        ]
    if hub:
        pull = f"{hub.rstrip('/')}/hub/user-redirect/git-pull"
        place = quote(f"lab/tree/{name}/{notebook}")
        asked = f"repo={quote(repository, safe='')}&branch={branch}&urlpath={place}"
        found.append(("JupyterHub", f"{pull}?{asked}"))
    return found


class Launch(SphinxDirective):
    """A table of the released notebooks; on Colab, how to install the package."""

    def run(self) -> list[nodes.Node]:
        """The table, written in Markdown and parsed where the directive stands."""
        config = self.config
        root = Path(self.env.srcdir).parent
        lines = ["| assignment | notebook | open it in |", "| --- | --- | --- |"]
        for path in sorted((root / "assignments").glob("*/*.ipynb")):
            notebook = path.relative_to(root).as_posix()
            places = addresses(
                config.launch_repository,
                config.launch_branch,
                config.launch_jupyterhub,
                notebook,
            )
            opened = ", ".join(f"[{name}]({url})" for name, url in places)
            download = f"{{download}}`{path.name} <../{notebook}>`"
            lines.append(
                f"| {path.stem} | {download} | {opened or 'your own Jupyter'} |"
            )
        if config.launch_repository:
            package = f"git+{config.launch_repository}@{config.launch_branch}"
            lines += [
                "",
                "On Colab, first run this in a cell of its own:",
                "",
                "```python",
                f'%pip install "vaebook @ {package}"',
                "```",
            ]
        made = nodes.container()
        self.state.nested_parse(StringList(lines), self.content_offset, made)
        return made.children


def setup(app: Sphinx) -> dict[str, Any]:
    """Announce the directive and its settings; called by Sphinx."""
    app.add_config_value("launch_repository", "", "env", types=[str])
    app.add_config_value("launch_branch", "gh-pages", "env", types=[str])
    app.add_config_value("launch_jupyterhub", "", "env", types=[str])
    app.add_directive("launch", Launch)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
