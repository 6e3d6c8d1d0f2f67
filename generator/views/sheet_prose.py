"""Long text on a sheet, before the marks in it are turned into bold type and links."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prose:
    """An editor's long text: emphasis and links in it count, everything else is plain text."""

    markdown: str
