"""Finished PDFs under the digest of everything they are made from, so that none is made twice.

The folder may be deleted at any time. What cannot be read from it is made again, and what cannot be
written to it is not kept: a cache never stands in the way of a build.
"""

from __future__ import annotations

import hashlib
import json
import os
import threading
from contextlib import suppress
from pathlib import Path

from generator.outputs.typesetter import Typeset

#: Where it lies, from the handbook's root.
FOLDER = Path(".cache") / "toehold" / "sheets"
SUFFIX = ".sheet"


def cache_of(root: Path) -> SheetCache:
    """Return the cache of the handbook below a root."""
    return SheetCache(root / FOLDER)


class SheetCache:
    """Finished PDFs by key; safe to share between threads and between builds at the same time."""

    def __init__(self, folder: Path | None) -> None:
        """Keep files in a folder, made at the first need; without one nothing is kept."""
        self._folder = folder
        self._used: set[str] = set()

    def get(self, key: str) -> Typeset | None:
        """Return what was put under a key, or None where that is gone or damaged."""
        if self._folder is None:
            return None
        self._used.add(key)
        with suppress(OSError, ValueError, KeyError, TypeError):
            head, _, pdf = (self._folder / f"{key}{SUFFIX}").read_bytes().partition(b"\n")
            told = json.loads(head)
            if told["sha256"] == hashlib.sha256(pdf).hexdigest():
                return Typeset(pdf, int(told["pages"]), float(told["excess"]))
        return None

    def put(self, key: str, made: Typeset) -> None:
        """Keep a document under a key; readers find it whole or not at all."""
        if self._folder is None:
            return
        told = {
            "sha256": hashlib.sha256(made.pdf).hexdigest(),
            "pages": made.programme_pages,
            "excess": made.excess,
        }
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            self._ignored_by_git(self._folder.parent)
            whole = self._folder / f"{key}{SUFFIX}"
            part = whole.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
            part.write_bytes(json.dumps(told).encode() + b"\n" + made.pdf)
            part.replace(whole)

    def drop_unused(self) -> None:
        """Remove what has not been asked for, so that the folder holds one build and no more."""
        if self._folder is None or not self._folder.is_dir():
            return
        for file in self._folder.iterdir():
            if file.stem not in self._used or file.suffix != SUFFIX:
                with suppress(OSError):
                    file.unlink()

    @staticmethod
    def _ignored_by_git(folder: Path) -> None:
        ignore = folder / ".gitignore"
        if not ignore.exists():
            ignore.write_text("*\n", encoding="utf-8")
