"""From views to the body of a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from generator.render.icons import Icons
from generator.render.pictures import Pictures
from generator.render.prose import prose
from generator.render.relative import relative


@dataclass(frozen=True, slots=True)
class PageHeading:
    """A heading as it stands on the page; `text` is plain."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page's body as finished HTML, and its headings in reading order."""

    body: str
    headings: tuple[PageHeading, ...]


@cache
def environment() -> Environment:
    """Return the one environment: everything is escaped, and a name that is unknown is an error."""
    made = Environment(
        loader=PackageLoader("generator.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters["prose"] = prose
    made.filters["sentence"] = sentence
    # Handed to each page instead, they would make all parts of its template anew for it.
    made.globals |= {name: _of_the_page(name) for name in _CALLED}
    return made


def _of_the_page(name: str) -> Callable[..., object]:
    """Return what a template calls: the method of that name of the page that is being rendered."""

    def call(*about: object, **look: object) -> object:
        return getattr(_PAGE.get(), name)(*about, **look)

    return call


def sentence(words: str) -> str:
    """Begin words with a capital, and leave the others as they are."""
    return words[:1].upper() + words[1:]


def render_page(template: str, uri: str, views: Mapping[str, object]) -> Rendered:
    """Render the page that stands at `uri` from finished views."""
    page = _Page(uri)
    body = _rendered(page, template, views)
    return Rendered(_without_blank_lines(body), tuple(page.headings))


def render_document(template: str, uri: str, views: Mapping[str, object]) -> str:
    """Render a whole document, which stands at `uri` without the frame of a site."""
    return _without_blank_lines(_rendered(_Page(uri), template, views))


def render_block(template: str, uri: str, views: Mapping[str, object]) -> str:
    """Render a block for a chapter at `uri`: one line, which no Markdown pass cuts up."""
    return " ".join(_rendered(_Page(uri), template, views).split())


def _rendered(page: _Page, template: str, views: Mapping[str, object]) -> str:
    before = _PAGE.set(page)
    try:
        return environment().get_template(template).render(**views)
    finally:
        _PAGE.reset(before)


def _without_blank_lines(html: str) -> str:
    """Drop the lines that templates leave empty where they only decide something."""
    return "".join(f"{line}\n" for line in html.split("\n") if line.strip())


class _Page:
    """What templates may call: it knows which page they render and keeps its headings."""

    def __init__(self, uri: str) -> None:
        self._uri = uri
        self.icon = Icons().icon
        pictures = Pictures()
        self.frames, self.one_frame = pictures.frames, pictures.one_frame
        self.motion = pictures.motion
        self._level = 0
        self._anchors: set[str] = set()
        self.headings: list[PageHeading] = []

    def href(self, uri: str) -> str:
        """Return a root-relative address as seen from this page."""
        return relative(uri, self._uri)

    def heading(  # noqa: PLR0913  a template names the few that it needs
        self,
        level: int,
        text: str,
        anchor: str,
        *,
        uri: str = "",
        css: str = "",
        listed: bool = True,
    ) -> Markup:
        """Return a heading, with a link in it where `uri` is given.

        The page's list of headings gains it, unless it is not to be `listed`. Raises ValueError
        where a level is skipped or an id repeated: a fault of the template.
        """
        self._check(level, anchor)
        words = " ".join(text.split())
        if listed:
            self.headings.append(PageHeading(level, anchor, words))
        # Every part is escaped one by one: Markup's own formatting takes several times as long.
        inner = escape(words)
        if uri:
            inner = Markup(f'<a href="{escape(self.href(uri))}">{inner}</a>')  # noqa: S704
        css_class = f' class="{escape(css)}"' if css else ""
        return Markup(f'<h{level} id="{escape(anchor)}"{css_class}>{inner}</h{level}>')  # noqa: S704

    def _check(self, level: int, anchor: str) -> None:
        if level > self._level + 1 or (self._level and level == 1):
            message = f"h{level} “{anchor}” follows h{self._level} on {self._uri}"
            raise ValueError(message)
        if anchor in self._anchors:
            message = f"two headings on {self._uri} have the id {anchor}"
            raise ValueError(message)
        self._level = level
        self._anchors.add(anchor)


#: What templates may call.
_CALLED = ("href", "heading", "icon", "frames", "one_frame", "motion")
#: The page that is being rendered, for the functions that templates call.
_PAGE: ContextVar[_Page] = ContextVar("page")
