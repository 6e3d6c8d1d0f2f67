"""Files that an editor put where nothing reads them, and folders that cannot be opened."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from generator.diagnostics import Diagnostic, did_you_mean
from generator.model.files import FILE_KINDS
from generator.source.findings import START

_DATA = (".yml", ".yaml")
#: How site generators let the names of chapters end: they would publish one that nobody checked.
_CHAPTERS = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
_FOLDERS = {"content": (*_DATA, *_CHAPTERS), "exercises": _DATA}


def strays(root: Path, read: Collection[str]) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each file that looks like the handbook's own and is not `read`."""
    for folder, endings in _FOLDERS.items():
        closed: list[OSError] = []
        for path in _files(root, folder, closed):
            if path not in read and path.lower().endswith(endings):
                message = "nothing reads this file."
                yield Diagnostic(path, START, "stray-file", message, _advice(path))
        for error in closed:
            path = Path(error.filename).relative_to(root).as_posix()
            message = f"This folder cannot be read: {error.strerror or 'unknown reason'}."
            yield Diagnostic(path, START, "unreadable-file", message)


def _files(root: Path, folder: str, closed: list[OSError]) -> Iterator[str]:
    """Yield what lies in a folder, hidden files left out as site generators leave them out."""
    for here, folders, names in os.walk(root / folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        below = Path(here).relative_to(root).as_posix()
        yield from (f"{below}/{name}" for name in sorted(names) if not name.startswith("."))


def _advice(path: str) -> str:
    place = PurePosixPath(path)
    right = ".yml" if place.suffix.lower() in _DATA else ".md"
    if place.suffix != right:
        return f"let its name end in `{right}`."
    patterns = [kind.pattern for kind in FILE_KINDS.values() if kind.pattern[:3] == path[:3]]
    near = did_you_mean(path, (pattern for pattern in patterns if "*" not in pattern))
    return f"did you mean `{near}`?" if near else f"data files are {', '.join(patterns)}."
