"""One generated page, from its views to its place in the output tree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.outputs.search_entries import entry
from generator.outputs.tree import Heading, Page, SearchEntry
from generator.render.page import render_page
from generator.views.frame import FrameView


class PageMaker:
    """Makes pages that all carry the same frame: the content's standing and the pain rule."""

    def __init__(self, frame: FrameView) -> None:
        """Take what every page shows."""
        self._frame = frame

    def __call__(  # noqa: PLR0913  a page has that many parts
        self,
        template: str,
        uri: str,
        *,
        title: str,
        description: str,
        search: tuple[SearchEntry, ...],
        source: str | None,
        views: Mapping[str, object],
    ) -> Page:
        """Render a template of `pages/` into a page of the output tree."""
        rendered = render_page(f"pages/{template}", uri, {"frame": self._frame, **views})
        headings = (Heading(one.level, one.id, one.text) for one in rendered.headings)
        return Page(uri, title, description, rendered.body, tuple(headings), search, source)

    def named(  # noqa: PLR0913  a page has that many parts
        self,
        template: str,
        uri: str,
        title: str,
        lead: str,
        *,
        views: Mapping[str, object],
        names: Iterable[str] = (),
        source: str | None = None,
    ) -> Page:
        """Render a page that is described by its lead, and found by that, its title and names."""
        search = (entry("", title, lead, *names),)
        return self(
            template, uri, title=title, description=lead, search=search, source=source, views=views
        )
