"""One measured job in a process of its own: the site without its sheets."""

from __future__ import annotations

import sys
from pathlib import Path

from generator.hosts.site import build_site
from generator.outputs.assemble import assemble
from generator.outputs.tree import Outcome


def main() -> None:
    """Build the handbook named on the command line into its `site` folder."""
    root = Path(sys.argv[1])
    build_site(root, root / "site", _assemble_pages)


def _assemble_pages(root: Path, *, sheets: bool, site_url: str = "") -> Outcome:
    del sheets  # the peer makes none
    return assemble(root, sheets=False, site_url=site_url)


if __name__ == "__main__":
    main()
