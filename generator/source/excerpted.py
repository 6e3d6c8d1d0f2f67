"""The texts of files for the excerpts beside what was found in them."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from generator.source.files import read_bytes


def texts_of(root: Path) -> Callable[[str], str | None]:
    """Return a function that gives a file's text, or None where there is none to show.

    What could not be opened for reading is not opened for an excerpt either: a pipe would wait for
    ever, and a link out of the root would show a stranger's file.
    """

    @lru_cache(maxsize=1)  # diagnostics come file by file
    def text(path: str) -> str | None:
        raw = read_bytes(root, path)
        return raw.decode("utf-8-sig", "replace") if isinstance(raw, bytes) else None

    return text
