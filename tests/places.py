"""Where things lie that several tests look at, and copies of handbooks to spoil."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).parent.parent
KNEE = ROOT / "tests" / "fixtures" / "knee"


def copy_of(handbook: Path, destination: Path) -> Path:
    """Copy a handbook's sources (not a built site) and return the copy's root."""
    for name in ("content", "exercises"):
        shutil.copytree(handbook / name, destination / name)
    shutil.copy(handbook / "mkdocs.yml", destination / "mkdocs.yml")
    return destination


def edit(root: Path, path: str, old: str, new: str) -> None:
    """Replace the first `old` in a file; fails where it is not there."""
    file = root / path
    text = file.read_text("utf-8")
    assert old in text, f"{old!r} is not in {path}"
    file.write_text(text.replace(old, new, 1), "utf-8")
