"""From a folder to the output tree: read, check, and render all pages, sheets and exports."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from generator.checks import Allowed, check_all
from generator.diagnostics import Diagnostic, Severity
from generator.outputs.changes import changes_page
from generator.outputs.changes_feed import changes_feed
from generator.outputs.exports import handbook_json
from generator.outputs.library import document, library
from generator.outputs.manual_pages import AllowedView, manual_pages
from generator.outputs.pages import chapter_resolver, chapter_search, pages, standing
from generator.outputs.sheet_cache import cache_of
from generator.outputs.sheet_overflow import CODE as OVERFLOW
from generator.outputs.sheet_site import sheet_site
from generator.outputs.tree import Outcome, Progress, Tree


def assemble(
    root: Path,
    *,
    sheets: bool,
    site_url: str = "",
    progress: Progress | None = None,
) -> Outcome:
    """Return everything a host needs, or the errors that stand in the way.

    `site_url` is the address the site will have, where it is known: the feed of changes needs it,
    and the sheets print it.
    """
    checked = check_all(root)
    handbook, diagnostics = checked.handbook, checked.diagnostics
    if any(one.severity is Severity.ERROR for one in diagnostics):
        return Outcome(None, diagnostics)
    feed = changes_feed(handbook, site_url)
    assets = [handbook_json(handbook), *([feed] if feed else []), *sheet_site(handbook, site_url)]
    if sheets:
        made = library(handbook, site_url=site_url, cache=cache_of(root), progress=progress)
        assets.extend(made.assets)
        diagnostics = (*diagnostics, *made.diagnostics)
    if any(_stops(one) for one in diagnostics):
        return Outcome(None, diagnostics)
    editors = manual_pages(handbook, [_allowed(one) for one in checked.allowed])
    tree = Tree(
        pages=(*pages(handbook), changes_page(handbook, feed=bool(feed)), *editors),
        assets=tuple(assets),
        resolve_chapter=chapter_resolver(handbook),
        edition=handbook.info.edition,
        standing=standing(handbook),
        document=partial(document, handbook, site_url=site_url, cache=cache_of(root)),
        chapter_search=chapter_search(handbook),
    )
    return Outcome(tree, diagnostics)


def _stops(found: Diagnostic) -> bool:
    """Tell whether a finding leaves no site; a sheet too long can still be read."""
    return found.severity is Severity.ERROR and found.code != OVERFLOW


def _allowed(one: Allowed) -> AllowedView:
    found = one.diagnostic
    return AllowedView(f"{found.path}:{found.span.line}", found.code, one.reason)
