"""The shipped handbook by another site generator: the same pages from what `write` writes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from generator.hosts.folder import write_folder
from generator.outputs.assemble import assemble
from tests.places import ROOT
from tests.site.conftest import Site


def test_zensical_builds_the_same_pages(site: Site, tmp_path: Path) -> None:
    tree = assemble(ROOT, sheets=False).tree
    assert tree is not None
    write_folder(tree, ROOT, tmp_path / "content")
    settings = (ROOT / "mkdocs.yml").read_text("utf-8").replace("  - toehold\n", "")
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    command = [sys.executable, "-m", "zensical", "build"]
    quiet = {**os.environ, "PYTHONWARNINGS": "default"}
    done = subprocess.run(command, cwd=tmp_path, env=quiet, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    built = tmp_path / "site"
    assert {path.relative_to(built) for path in built.rglob("*.html")} == {
        page.relative_to(site.folder) for page in site.pages
    }
    phase = (built / "protocols/plantar-heel-pain/settle/index.html").read_text("utf-8")
    assert "3 sets of 10" in phase
