"""The MkDocs plugin: adds the output tree to the site that MkDocs builds from the chapters.

Its events stand in the order in which MkDocs calls them. One plugin object lives through all
builds of a live preview: that is how the preview outlasts a mistake.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils.templates import TemplateContext

from generator.diagnostics import Diagnostic
from generator.hosts import mistakes
from generator.hosts.assets import SheetsOnDemand, write_assets
from generator.hosts.generated_page import (
    add_page,
    nav_entries,
    refuse_clashes,
    stand_ins,
)
from generator.hosts.kept import Kept
from generator.hosts.plugin_config import ToeholdConfig
from generator.hosts.search_index import INDEX_URI, merge_entries
from generator.hosts.source_date import SourceDate
from generator.hosts.sources import DATA_FILES, SOURCES
from generator.hosts.theme import THEME
from generator.outputs.assemble import assemble
from generator.outputs.tree import Assemble, Progress, Tree


class ToeholdPlugin(BasePlugin[ToeholdConfig]):  # type: ignore[no-untyped-call]
    """Builds the handbook into a MkDocs site.

    Whoever drives MkDocs may replace `assemble` and `progress` after the start-up event; `pages`
    counts the pages that the last build wrote.
    """

    assemble: Assemble
    progress: Progress

    def __init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        self.assemble = assemble
        self.progress = lambda _done, _all: None
        self.pages = 0
        self._all_pages = 0
        self._is_preview = False
        self._tree: Tree | None = None
        self._mistakes: tuple[Diagnostic, ...] = ()
        self._chapter_uris: dict[str, str] = {}
        self._date = SourceDate()
        self._sheets = SheetsOnDemand()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Learn whether this is a preview, and refuse what cannot give a whole site.

        MkDocs keeps plugins for the length of the process, so what an earlier run left goes here.
        """
        self._begin()
        self._is_preview = command == "serve"
        if dirty:
            message = "toehold: a dirty build loses the search index; build without --dirty"
            raise Abort(message)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Lay the handbook's own theme over the site's, behind what the site itself overrides."""
        if not config.use_directory_urls:
            message = "toehold: the handbook's links need use_directory_urls: true"
            raise PluginError(message)
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Assemble the tree before MkDocs empties the site's folder, and stop at a mistake."""
        root = _root(config)
        self._sheets.withdraw()
        config.extra["kept"] = Kept()
        sheets = self.config.sheets and not self._is_preview
        outcome = self.assemble(root, sheets=sheets, site_url=config.site_url or "")
        if outcome.diagnostics:
            sys.stderr.write(mistakes.text_of(root, outcome.diagnostics))
        if outcome.tree is None and not self._is_preview:
            message = f"{mistakes.title_of(outcome.diagnostics)}; nothing was built"
            raise Abort(message)
        self._mistakes = outcome.diagnostics if outcome.tree is None else ()
        # In a preview the last good tree still says which pages there are.
        self._tree = outcome.tree or self._tree
        if self._tree:
            self._date.set(self._tree.edition)
            config.extra["standing"] = self._tree.standing

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Keep the data files out of the site and put the generated pages in."""
        for file in files:
            if file.src_dir == config.docs_dir and file.src_uri.endswith(DATA_FILES):
                file.inclusion = InclusionLevel.EXCLUDED
        self._chapter_uris = {
            file.src_uri: file.url.removeprefix("./")
            for file in files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
        }
        named = nav_entries(config.nav)
        pages = self._tree.pages if self._tree else stand_ins(named.keys() - files.src_uris)
        refuse_clashes(files, pages)
        for page in pages:
            add_page(files, page, named.get(page.src_uri), config)
        self.pages, self._all_pages = 0, len(files.documentation_pages())
        return files

    def on_page_markdown(
        self, markdown: str, /, *, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Resolve the references in a chapter."""
        del config, files
        if page.file.src_uri not in self._chapter_uris:
            return markdown
        if self._mistakes or self._tree is None:
            page.meta = {key: page.meta[key] for key in ("title",) if key in page.meta}
            return ""
        return self._tree.resolve_chapter(page.file.src_uri, markdown)

    # Before the search plugin, which must not index what stands in for a page.
    @event_priority(50)
    def on_page_context(
        self,
        context: TemplateContext,
        /,
        *,
        page: MkDocsPage,
        config: MkDocsConfig,
        nav: Navigation,
    ) -> TemplateContext:
        """In a preview of a broken handbook, show the mistakes instead of the page."""
        del nav
        if self._mistakes:
            page.title = str(page.title)  # the navigation keeps it, whatever `meta` says
            page.meta = {"title": mistakes.title_of(self._mistakes), "search": {"exclude": True}}
            page.content = mistakes.body_of(_root(config), self._mistakes)
            page.toc = TableOfContents([])
        return context

    def on_post_template(
        self, output_content: str, /, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Show the mistakes also at an address that the last good tree did not have."""
        if self._mistakes and template_name == "404.html":
            return mistakes.document_of(_root(config), self._mistakes)
        return output_content

    def on_post_page(self, output: str, /, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Count a page that is ready to be written."""
        del page, config
        self.pages += 1
        self.progress(self.pages, self._all_pages)
        return output

    # After the search plugin, which writes its index in the same event.
    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the files that are no pages, and the search entries."""
        self._date.restore()
        if self._tree is None:
            return
        site = Path(config.site_dir)
        if not self._mistakes:
            merge_entries(site / INDEX_URI, self._tree.pages, self._lay_words(self._tree))
            if self._is_preview and self.config.sheets:
                self._sheets.offer(site, self._tree.document)
        write_assets(site, self._tree.assets)

    def _lay_words(self, tree: Tree) -> dict[str, tuple[str, ...]]:
        return {
            self._chapter_uris[chapter]: words
            for chapter, words in tree.chapter_search.items()
            if chapter in self._chapter_uris
        }

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the environment as it was found."""
        del error
        self._date.restore()

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Rebuild the preview when the data or the theme changes; MkDocs watches the chapters.

        A sheet is made when somebody asks for it.
        """
        del builder
        serve = server.get_app()
        if serve is not None:
            server.set_app(self._sheets.before(serve, server.mount_path))
        for folder in (*(_root(config) / name for name in SOURCES), THEME):
            if folder.is_dir():
                server.watch(str(folder))
        return server

    def on_shutdown(self) -> None:
        """Leave the preview's folder alone: MkDocs removes it."""
        self._sheets.withdraw()


def _root(config: MkDocsConfig) -> Path:
    """Return the handbook's root: the folder of mkdocs.yml."""
    return Path(config.config_file_path).resolve().parent
