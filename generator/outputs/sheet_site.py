"""Everything about sheets that is read in a browser: their pages, the composer, what is current."""

from __future__ import annotations

from collections.abc import Iterator

from generator.handbook import Handbook
from generator.outputs.composer import composer_assets
from generator.outputs.current_sheets import current_assets
from generator.outputs.sheet_documents import look_assets, sheet_documents
from generator.outputs.tree import Asset


def sheet_site(handbook: Handbook, site_url: str = "") -> Iterator[Asset]:
    """Yield the files; they need no host's theme. The handbook must be free of errors."""
    yield from sheet_documents(handbook, site_url)
    yield from composer_assets(handbook)
    yield from current_assets(handbook)
    yield from look_assets()
