"""From views to the body of a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from generator.render.icons import Icons
from generator.render.prose import plain, prose
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
    made.filters["plain"] = plain
    return made


def render_page(template: str, uri: str, views: Mapping[str, object]) -> Rendered:
    """Render the page that stands at `uri` from finished views."""
    page = _Page(uri)
    body = environment().get_template(template).render(page.functions(), **views)
    return Rendered(body, tuple(page.headings))


def render_block(template: str, uri: str, views: Mapping[str, object]) -> str:
    """Render a block for a chapter at `uri`: one line, which no Markdown pass cuts up."""
    body = environment().get_template(template).render(_Page(uri).functions(), **views)
    return " ".join(body.split())


class _Page:
    """What templates may call: it knows which page they render and keeps its headings."""

    def __init__(self, uri: str) -> None:
        self._uri = uri
        self._icons = Icons()
        self.headings: list[PageHeading] = []

    def functions(self) -> Mapping[str, object]:
        return MappingProxyType(
            {"href": self.href, "heading": self.heading, "icon": self._icons.icon}
        )

    def href(self, uri: str) -> str:
        """Return a root-relative address as seen from this page."""
        return relative(uri, self._uri)

    def heading(
        self, level: int, text: str, anchor: str, *, uri: str = "", css: str = ""
    ) -> Markup:
        """Return a heading, with a link in it where `uri` is given, and keep it for the list.

        Raises ValueError where a level is skipped or an id repeated: a fault of the template.
        """
        words = " ".join(text.split())
        self._keep(PageHeading(level, anchor, words))
        inner = (
            Markup('<a href="{}">{}</a>').format(self.href(uri), words) if uri else escape(words)
        )
        css_class = Markup(' class="{}"').format(css) if css else ""
        return Markup('<h{0} id="{1}"{2}>{3}</h{0}>').format(level, anchor, css_class, inner)

    def _keep(self, heading: PageHeading) -> None:
        last = self.headings[-1].level if self.headings else 0
        if heading.level > last + 1 or (last and heading.level == 1):
            message = f"h{heading.level} “{heading.text}” follows h{last} on {self._uri}"
            raise ValueError(message)
        if any(one.id == heading.id for one in self.headings):
            message = f"two headings on {self._uri} have the id {heading.id}"
            raise ValueError(message)
        self.headings.append(heading)
