"""A generated page as MkDocs sees one: a virtual file whose body needs no Markdown pass."""

import os
import posixpath
import re
from collections.abc import Iterable
from html import escape
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.outputs.tree import Heading, Page

_ID = re.compile(r'\sid="([^"]+)"')


class GeneratedPage(MkDocsPage):
    """Takes title, body and headings from the output tree instead of reading and rendering.

    MkDocs puts titles and descriptions into HTML as they are, so they are escaped here.
    """

    def __init__(
        self, generated: Page, nav_title: str | None, file: File, config: MkDocsConfig
    ) -> None:
        self.generated = generated
        super().__init__(nav_title, file, config)
        if self.edit_url:
            self.edit_url = _without_dot_segments(self.edit_url)

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002  MkDocs names it
        """Fill in what MkDocs would read from a file and its front matter."""
        self.markdown = ""
        self.meta = {
            "title": escape(self.generated.title),
            "description": escape(self.generated.description),
            "search": {"exclude": True},  # its own short entries are merged into the index
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002  MkDocs' name
        """Fill in what MkDocs would render from Markdown."""
        self.content = self.generated.body
        self.toc = table_of_contents(self.generated.headings)
        self.present_anchor_ids = set(_ID.findall(self.content))


def add_page(files: Files, page: Page, nav_title: str | None, config: MkDocsConfig) -> None:
    """Add a generated page to MkDocs' files. It stays out of the navigation unless named there."""
    file = File.generated(config, page.src_uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.edit_uri = _edit_uri(page, config)
    files.append(file)
    GeneratedPage(page, nav_title, file, config)  # which makes itself known as file.page


def nav_entries(nav: object) -> dict[str, str | None]:
    """Return the files that the `nav` setting names, with the titles that it gives them.

    MkDocs applies the titles only to pages that it makes itself.
    """
    if isinstance(nav, str):
        return {nav: None}
    entries: dict[str, str | None] = {}
    if isinstance(nav, dict):
        for title, part in nav.items():
            entries |= {part: title} if isinstance(part, str) else nav_entries(part)
    elif isinstance(nav, list):
        for part in nav:
            entries |= nav_entries(part)
    return entries


def stand_ins(missing: Iterable[str]) -> tuple[Page, ...]:
    """Return empty pages for what the navigation names while there is no tree to take them from."""
    uris = sorted(uri.removesuffix("index.md") for uri in missing if uri.endswith("/index.md"))
    return tuple(Page(uri, uri, "", "", (), (), None) for uri in uris)


def refuse_clashes(files: Files, pages: Iterable[Page]) -> None:
    """Raise where a chapter has the address of a generated page."""
    by_destination = {file.dest_uri: file.src_uri for file in files}
    for page in pages:
        if chapter := by_destination.get(page.dest_uri):
            message = f"toehold: the chapter {chapter} takes the address of the page {page.uri}"
            raise PluginError(message)


def table_of_contents(headings: Iterable[Heading]) -> TableOfContents:
    """Nest a flat list of headings by level."""
    top: list[AnchorLink] = []
    open_links: list[AnchorLink] = []
    for heading in headings:
        link = AnchorLink(escape(heading.text, quote=False), heading.id, heading.level)
        while open_links and open_links[-1].level >= heading.level:
            open_links.pop()
        (open_links[-1].children if open_links else top).append(link)
        open_links.append(link)
    return TableOfContents(top)


def _edit_uri(page: Page, config: MkDocsConfig) -> str | None:
    """Return the source's path as seen from the chapters' folder, where edit addresses begin."""
    if page.source is None:
        return None
    file = Path(config.config_file_path).parent / page.source
    return Path(os.path.relpath(file, config.docs_dir)).as_posix()


def _without_dot_segments(url: str) -> str:
    """Resolve the "../" with which the source's path climbs out of the chapters' folder."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(path=posixpath.normpath(parts.path)))
