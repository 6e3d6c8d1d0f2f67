"""Editors' long text: emphasis and https links, and nothing else that could become markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup, escape


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one look; `href` is an https address, or "" where it is no link."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""


def prose(text: str) -> Markup:
    """Return text as safe HTML on one line: emphasis, strong, https links; all else is escaped."""
    one_line = " ".join(text.split())
    if _PLAIN.fullmatch(one_line):  # most text is plain, and parsing costs fifty times as much
        return escape(one_line)
    return Markup(_MARKDOWN.renderInline(one_line))  # noqa: S704  html is off, links are checked


def prose_runs(text: str) -> tuple[Run, ...]:
    """Return the same text as runs, for paper."""
    one_line = " ".join(text.split())
    if _PLAIN.fullmatch(one_line):
        return (Run(one_line),) if one_line else ()
    (inline,) = _MARKDOWN.parseInline(one_line)
    return tuple(_joined(_runs(inline.children or ())))


def plain(text: str) -> str:
    """Return the words alone, on one line: for titles, descriptions and the search."""
    return "".join(run.text for run in prose_runs(text))


def _https_only(url: str) -> bool:
    return url.lower().startswith("https://")


def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("zero", {"html": False, "linkify": False, "typographer": False})
    markdown.enable(["emphasis", "link", "autolink", "escape"])
    markdown.validateLink = _https_only  # type: ignore[method-assign]
    return markdown


_MARKDOWN = _markdown()
#: Text without a single character that Markdown could take for a mark.
_PLAIN = re.compile(r"[^*_\[\]\\<]*")


def _runs(tokens: Sequence[Token]) -> Iterator[Run]:
    bold = italic = 0
    href = ""
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "em_open" | "em_close":
                italic += token.nesting
            case "link_open":
                href = str(token.attrGet("href"))
            case "link_close":
                href = ""
            case _:
                yield Run(token.content, bold > 0, italic > 0, href)


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    """Join neighbours of one look, which the parser cuts at every character it tried."""
    held: Run | None = None
    for run in runs:
        if not run.text:
            continue
        if held is not None and (held.bold, held.italic, held.href) == _look(run):
            held = Run(held.text + run.text, *_look(run))
            continue
        if held is not None:
            yield held
        held = run
    if held is not None:
        yield held


def _look(run: Run) -> tuple[bool, bool, str]:
    return run.bold, run.italic, run.href
