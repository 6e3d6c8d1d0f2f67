"""The manual pages of the checks: the program's own Markdown, cut at its headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markupsafe import Markup

_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a manual page: its heading, the heading's anchor, and finished HTML."""

    title: str
    anchor: str
    body: Markup


def manual_sections(manual: str) -> tuple[Section, ...]:
    """Return the parts of a manual page under its second-level headings, in order."""
    return tuple(_sections(manual))


def _sections(manual: str) -> Iterator[Section]:
    _title, *parts = _HEADING.split(manual)
    for title, text in zip(parts[::2], parts[1::2], strict=True):
        anchor = re.sub(r"[^a-z]+", "-", title.lower()).strip("-")
        yield Section(title.strip(), anchor, Markup(_MARKDOWN.render(text)))  # noqa: S704  html off
