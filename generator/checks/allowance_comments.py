"""Finds the comments with which an editor accepts a finding, and takes them apart.

In YAML `# allow: code - reason`. Chapters have no comments that every Markdown program knows, and
HTML's are refused; there a definition of a link that nothing uses is shown nowhere:
`[//]: # (allow: code - reason)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics import Span
from generator.handbook import Handbook
from generator.source import Chapter, Document
from generator.source.code_spans import without_code
from generator.source.data import values
from generator.source.lines import split_lines

_WORD = "allow:"
_YAML = re.compile(r"[ \t]*(?P<comment># *allow:(?P<said>(?:.*\S)?))\s*")
_MARKDOWN = re.compile(r"(?P<comment>\[//\]: #[ \t]+[(\"]allow:(?P<said>.*)[)\"])\s*")
_SAID = re.compile(r"[ \t]*(?P<code>[^\s–—]+)[ \t]+[-–—]+[ \t]+(?P<reason>\S.*)")


@dataclass(frozen=True, slots=True)
class Allowance:
    """One such comment."""

    path: str
    span: Span
    """Where the comment stands."""

    target: int
    """The line it speaks of: the next one that holds no allowance."""

    code: str
    """The code that is allowed; empty where the comment does not give code and reason."""

    reason: str


def allowances(handbook: Handbook) -> Iterator[Allowance]:
    """Yield the allowances of all files, by place; all but free where there are none."""
    documents = {origin.path: origin.document for origin in handbook.origins.values()}
    for path in sorted(documents):
        if _WORD in documents[path].text:
            yield from _in_document(documents[path])
    for chapter in handbook.chapters.values():
        if _WORD in chapter.text:
            yield from _in_document(chapter.front)
            yield from _in_body(chapter)


def _in_document(document: Document) -> Iterator[Allowance]:
    lines = split_lines(document.text)
    found = {number: one for number, line in enumerate(lines, 1) if (one := _YAML.fullmatch(line))}
    texts = _lines_of_texts(document) if found else frozenset()
    yield from _taken_apart(
        document.path, {number: one for number, one in found.items() if number not in texts}
    )


def _in_body(chapter: Chapter) -> Iterator[Allowance]:
    lines = split_lines(without_code(chapter.body))
    found = {
        number: one
        for number, line in enumerate(lines, chapter.body_line)
        if (one := _MARKDOWN.fullmatch(line))
    }
    yield from _taken_apart(chapter.path, found)


def _taken_apart(path: str, found: dict[int, re.Match[str]]) -> Iterator[Allowance]:
    for number, match in found.items():
        target = number + 1
        while target in found:  # several allowances may stand above one line
            target += 1
        span = Span(number, match.start("comment") + 1, number, match.end("comment") + 1)
        said = _SAID.fullmatch(match["said"])
        code, reason = (said["code"], said["reason"].strip()) if said else ("", "")
        yield Allowance(path, span, target, code, reason)


def _lines_of_texts(document: Document) -> frozenset[int]:
    """Return the lines that a text continues on: what looks like a comment there is none."""
    spans = (document.span(at) for at, value in values(document.data) if isinstance(value, str))
    return frozenset(line for span in spans for line in range(span.line + 1, span.end_line + 1))
