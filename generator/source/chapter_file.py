"""Reads one Markdown chapter: bytes in, a chapter and all mistakes out."""

import re
from pathlib import Path

from generator.diagnostics import Diagnostic, Span
from generator.source import links, markdown
from generator.source.build import SYNTAX
from generator.source.chapter import Chapter, Reference
from generator.source.characters import decode
from generator.source.code_spans import without_code
from generator.source.document import Document
from generator.source.files import MAX_BYTES, read_bytes, too_large
from generator.source.findings import Findings
from generator.source.lines import LINE_BREAK, Lines
from generator.source.yaml_file import parse_text

_OPENING = re.compile(r"---[ \t]*(?=[\r\n])")
_CLOSING = re.compile(r"(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)")


def read_chapter(root: Path, path: str) -> tuple[Chapter | None, tuple[Diagnostic, ...]]:
    """Read the chapter at `path` below `root`; never raises for what it finds there."""
    raw = read_bytes(root, path)
    return (None, (raw,)) if isinstance(raw, Diagnostic) else parse_chapter(path, raw)


def parse_chapter(path: str, text: bytes) -> tuple[Chapter | None, tuple[Diagnostic, ...]]:
    """Read a chapter that is already in memory; `path` names it and places its relative links."""
    if len(text) > MAX_BYTES:
        return None, (too_large(path),)
    findings = Findings(path)
    decoded = decode(text, findings)
    chapter = _chapter(path, decoded, findings) if decoded is not None else None
    return chapter, findings.sorted()


def _chapter(path: str, text: str, findings: Findings) -> Chapter | None:
    front, start = _front(path, text, findings)
    body = text[start:]
    body_line = 1 + len(LINE_BREAK.findall(text[:start]))
    lines, plain = Lines(body, body_line), without_code(body)
    _check_html(plain, lines, findings)
    _check_links(plain, lines, findings)
    if front is None:
        return None
    references = _references(plain, lines)
    return Chapter(path, text, front, body, body_line, references)


def _front(path: str, text: str, findings: Findings) -> tuple[Document | None, int]:
    """Return the front matter, empty where there is none, and the offset of the body."""
    opening = _OPENING.match(text)
    if opening is None:
        return Document(path, "", {}), 0
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        message = "The front matter that begins here is never closed."
        findings.add(Span(1, 1, 1, 4), SYNTAX, message, "put --- on a line of its own behind it.")
        return None, len(text)
    # The line break behind the opening --- stays in, so that every position is the file's own.
    front = text[opening.end() : closing.start()]
    if not front.strip():
        return Document(path, "", {}), closing.end()
    return parse_text(path, front + "\n", findings), closing.end()


def _references(plain: str, lines: Lines) -> tuple[Reference, ...]:
    found = sorted(markdown.references(plain), key=lambda each: each.start)
    return tuple(
        Reference(each.kind, each.target, each.label, lines.span(each.start, each.end))
        for each in found
    )


def _check_html(plain: str, lines: Lines, findings: Findings) -> None:
    for found in markdown.raw_html(plain):
        if findings.full:
            return
        findings.add(
            lines.span(found.start, found.end),
            "raw-html",
            f"HTML ({found.text}) is not allowed in a chapter.",
            "use Markdown; to show it as text, put it in back-quotes.",
        )


def _check_links(plain: str, lines: Lines, findings: Findings) -> None:
    for found in markdown.link_targets(plain):
        if findings.full:
            return
        if not links.allowed(found.text, findings.path):
            findings.add(
                lines.span(found.start, found.end),
                "link-not-allowed",
                _no_link(found.text),
                "link to https:, mailto:, a #heading, or a file inside the handbook.",
            )


def _no_link(target: str) -> str:
    return f"A chapter cannot link to “{target}”." if target else "This link leads nowhere."
