"""A built site. It has a module of its own, by whose name another worker can read it back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Site:
    """A built site: what it was built from, its folder, its pages, and what was found."""

    root: Path
    folder: Path
    pages: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]
