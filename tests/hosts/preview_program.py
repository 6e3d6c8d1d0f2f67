"""A live preview of the tiny handbook, for a test to start as a process of its own."""

import sys
from dataclasses import replace
from pathlib import Path

from tiny_handbook import MISTAKE, TREE, WALL_PRESS

from generator.hosts import mkdocs_plugin
from generator.hosts.site import serve_site
from generator.outputs.tree import Outcome


def assemble(root: Path, *, sheets: bool, site_url: str = "") -> Outcome:
    text = (root / "exercises" / "press" / "wall-press.yml").read_text()
    if "1234" in text:
        return Outcome(None, (MISTAKE,))
    return Outcome(replace(TREE, pages=(TREE.pages[0], replace(WALL_PRESS, body=text))))


if __name__ == "__main__":
    mkdocs_plugin.assemble = assemble
    mkdocs_plugin.THEME = Path(sys.argv[3])
    serve_site(Path(sys.argv[1]), sys.argv[2])
