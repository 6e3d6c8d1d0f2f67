"""The output tree: everything the program adds to a site, whatever builds that site.

A host (MkDocs, a folder for another generator) takes a `Tree` and needs nothing else: finished
HTML bodies, finished bytes, and one function that resolves the references in a chapter.
A malformed tree is a fault of the program, never of an editor, so it raises `ValueError`.
"""

import datetime
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Protocol, TypeAlias

from generator.diagnostics import Diagnostic

_SEGMENT = r"[A-Za-z0-9][A-Za-z0-9._-]*"
_DIRECTORY_URI = re.compile(rf"(?:{_SEGMENT}/)+")
_FILE_URI = re.compile(rf"(?:{_SEGMENT}/)*{_SEGMENT}")


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading of a page, for the host's table of contents.

    `level` counts from 1 (h1); `id` is the anchor; `text` is plain text, not HTML.
    """

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One short entry of the reader's search: about 300 characters, not the whole page.

    `fragment` is "" for the page itself or "#id" for a part of it;
    `title` and `text` are plain text, which a host escapes as it needs;
    `boost` is how much a hit on it counts, beside 1 for any other.
    """

    fragment: str
    title: str
    text: str
    boost: float = 1


@dataclass(frozen=True, slots=True)
class Page:
    """One generated page.

    `uri`: the directory URL from the site's root ("exercises/wall-press/"), never the home page;
    `body`: the page's main part as finished HTML, h1 included, its links relative to `uri`;
    `headings`: in reading order, the h1 first, so that a host's skip link leads to it;
    `search`: the entry of the page itself (fragment "") first, then its parts;
    `source`: path from the root of the file that an editor changes, or None.
    """

    uri: str
    title: str
    description: str
    body: str
    headings: tuple[Heading, ...]
    search: tuple[SearchEntry, ...]
    source: str | None

    @property
    def src_uri(self) -> str:
        """The Markdown file this page pretends to be, which chapters link to."""
        return f"{self.uri}index.md"

    @property
    def dest_uri(self) -> str:
        """The file this page becomes in the built site."""
        return f"{self.uri}index.html"


@dataclass(frozen=True, slots=True)
class Asset:
    """One file of the site that is no page: `uri` from the site's root ("handbook.json")."""

    uri: str
    content: bytes


def no_document(uri: str) -> None:
    """Make no document."""


@dataclass(frozen=True, slots=True)
class Tree:
    """All that the program adds to a site.

    `pages` and `assets` stand in the order in which hosts write them;
    `resolve_chapter(src_uri, markdown)` returns a chapter's Markdown, given without its front
    matter, with every [[reference]] and [@citation] resolved: links to other pages lead to
    their `src_uri`, relative to the chapter's own;
    `edition` dates the build, so that two builds of one state give the same bytes;
    `standing` is finished HTML that says who has reviewed the content and where to report a dose:
    pages and chapters carry it already, a host puts it on pages of its own, such as "not found";
    `document(uri)` makes a document that has been left out of the assets, None where there is none;
    `chapter_search` maps a chapter's `src_uri` to lay words that its search entry gains.
    """

    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    resolve_chapter: Callable[[str, str], str]
    edition: datetime.date
    standing: str = ""
    document: Callable[[str], bytes | None] = no_document
    chapter_search: Mapping[str, tuple[str, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )

    def __post_init__(self) -> None:
        _refuse_malformed((page.uri for page in self.pages), _DIRECTORY_URI)
        _refuse_malformed((asset.uri for asset in self.assets), _FILE_URI)
        _refuse_repeated(
            "two files",
            [page.dest_uri for page in self.pages] + [asset.uri for asset in self.assets],
        )
        for page in self.pages:
            _refuse_bad_anchors(page)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What assembling a tree came to: no tree where an error was found.

    Warnings may accompany a tree; a missing tree always comes with at least one error.
    """

    tree: Tree | None
    diagnostics: tuple[Diagnostic, ...] = ()


Progress: TypeAlias = Callable[[int, int], None]
"""Told how many of a job's pages or documents are done, and of how many."""


class Assemble(Protocol):
    """Reads, checks and renders the handbook under `root`.

    `sheets` says whether with its PDFs; `site_url` is the address the site will have, "" where
    nobody knows it.
    """

    def __call__(self, root: Path, *, sheets: bool, site_url: str = "") -> Outcome:
        """Return the tree, or the errors that stand in its way."""


def _refuse_malformed(uris: Iterable[str], form: re.Pattern[str]) -> None:
    for uri in uris:
        if not form.fullmatch(uri):
            message = f"not a URI of the output tree: {uri!r}"
            raise ValueError(message)


def _refuse_repeated(what: str, names: Iterable[str]) -> None:
    """Raise where two names are one on a file system that ignores case."""
    repeated = [name for name, count in Counter(map(str.casefold, names)).items() if count > 1]
    if repeated:
        message = f"{what} of the output tree are called {', '.join(sorted(repeated))}"
        raise ValueError(message)


def _refuse_bad_anchors(page: Page) -> None:
    _refuse_repeated(f"two headings on {page.uri}", [heading.id for heading in page.headings])
    _refuse_repeated(
        f"two search entries on {page.uri}", [f"{entry.fragment}." for entry in page.search]
    )
    if page.search and page.search[0].fragment:
        message = f"the first search entry of {page.uri} is not the page's own"
        raise ValueError(message)
