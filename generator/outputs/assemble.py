"""From a folder to the output tree: read, check, and render all pages, sheets and exports."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from generator.checks import check_root
from generator.diagnostics import Severity
from generator.outputs.exports import handbook_json
from generator.outputs.pages import chapter_resolver, chapter_search, pages, standing
from generator.outputs.sheets import sheets as make_sheets
from generator.outputs.tree import Outcome, Tree


def assemble(
    root: Path, *, sheets: bool, progress: Callable[[int, int], None] | None = None
) -> Outcome:
    """Return everything a host needs, or the errors that stand in the way."""
    handbook, diagnostics = check_root(root)
    if any(one.severity is Severity.ERROR for one in diagnostics):
        return Outcome(None, diagnostics)
    assets = [handbook_json(handbook)]
    if sheets:
        made = make_sheets(handbook, progress=progress)
        assets.extend(made.assets)
        diagnostics = (*diagnostics, *made.diagnostics)
    if any(one.severity is Severity.ERROR for one in diagnostics):
        return Outcome(None, diagnostics)
    tree = Tree(
        pages=pages(handbook),
        assets=tuple(assets),
        resolve_chapter=chapter_resolver(handbook),
        edition=handbook.info.edition,
        standing=standing(handbook),
        chapter_search=chapter_search(handbook),
    )
    return Outcome(tree, diagnostics)
