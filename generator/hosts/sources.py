"""The folders that a handbook is written in, into which no host ever writes."""

from pathlib import Path

SOURCES = ("content", "exercises")
#: Files in them that are data, and so no part of a site.
DATA_FILES = (".yml", ".yaml")


def holds_sources(folder: Path, root: Path) -> bool:
    """Tell whether a folder is one of the sources of the handbook at `root`, in one or around."""
    folder, root = folder.resolve(), root.resolve()
    inside = any(folder.is_relative_to(root / name) for name in SOURCES)
    return inside or root.is_relative_to(folder)
