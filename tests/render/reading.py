"""Reading a page as a browser does: its tree, its links, its words."""

from __future__ import annotations

from functools import cache, cached_property
from html.parser import HTMLParser

VOID = {"br", "hr", "img", "input", "meta", "link", "path", "circle", "use", "rect"}


class Reading(HTMLParser):
    """Parses a body and refuses what a browser would have to guess at."""

    def __init__(self, body: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(body)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @cached_property
    def text(self) -> str:
        """All words, one space apart."""
        return " ".join("".join(self.words).split())

    @cached_property
    def ids(self) -> list[str]:
        return [attrs["id"] or "" for _, attrs in self.tags if "id" in attrs]

    @cached_property
    def links(self) -> list[str]:
        return [attrs["href"] or "" for tag, attrs in self.tags if tag == "a"]

    @cached_property
    def headings(self) -> list[tuple[int, str]]:
        found = [(tag, attrs) for tag, attrs in self.tags if tag in {f"h{n}" for n in range(1, 7)}]
        return [(int(tag[1]), attrs.get("id") or "") for tag, attrs in found]


@cache
def read(body: str) -> Reading:
    """Read a page once for all tests that look at it; nothing may be added to what it returns."""
    return Reading(body)
