"""Finds the references, links and raw HTML in a chapter's Markdown that has no code left in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_REFERENCE = re.compile(r"(?<!\\)\[\[([^\[\]\n]*)\]\]")
_CITATIONS = re.compile(r"(?<![\\\[])\[(@[^\[\]\n]*)\](?!\()")
_CITATION = re.compile(r"[^;]+")
_INLINE_LINK = re.compile(r"\]\(\s*(<[^>\n]*>?|[^\s)]*)")
_LINK_DEFINITION = re.compile(r"(?<!\[)\[[^\[\]^][^\[\]]*\]:[ \t]*(?:\r?\n)?[ \t]*([^\s]+)")
# No quotation marks: nothing that a browser could take for an attribute.
_AUTOLINK = re.compile(
    r"""<((?:https?|ftp)://[^\s<>"'`]*|(?:mailto:)?[\w.+-]+@[\w.-]+)>""", re.IGNORECASE
)
_ESCAPE_OR_HTML = re.compile(r"\\.|(<[A-Za-z/!?][^<>\n]*>?)")
_BRACES = re.compile(r"\{[^{}\n]*\}")


@dataclass(frozen=True, slots=True)
class Found:
    """Something of interest, by its offsets into the body."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class FoundReference:
    """A reference taken apart, by its offsets into the body."""

    start: int
    end: int
    kind: str
    target: str
    label: str


def references(plain: str) -> Iterator[FoundReference]:
    """Yield `[[kind:target|label]]`, `[[block]]`, and each key of `[@one; @two]`."""
    for match in _REFERENCE.finditer(plain):
        place, _, label = match[1].partition("|")
        kind, colon, target = place.partition(":")
        if not colon:
            kind, target = "", place
        yield FoundReference(*match.span(), kind.strip(), target.strip(), label.strip())
    for group in _CITATIONS.finditer(plain):
        for match in _CITATION.finditer(plain, *group.span(1)):
            if token := match[0].strip():
                start = match.start() + match[0].index(token)
                key = token.removeprefix("@")
                yield FoundReference(start, start + len(token), "cite", key, "")


def link_targets(plain: str) -> Iterator[Found]:
    """Yield the target of each link and image, however it is written."""
    for pattern in (_INLINE_LINK, _LINK_DEFINITION):
        for match in pattern.finditer(plain):
            yield Found(*match.span(1 if match[1] else 0), match[1])
    for match in _AUTOLINK.finditer(plain):
        is_mail = ":" not in match[1]
        yield Found(*match.span(1), f"mailto:{match[1]}" if is_mail else match[1])


def raw_html(plain: str) -> Iterator[Found]:
    """Yield each tag, comment and list of attributes: whatever would reach the page as HTML."""
    for match in _ESCAPE_OR_HTML.finditer(plain):
        if match[1] and not _AUTOLINK.match(plain, match.start()):
            yield Found(*match.span(), match[1])
    for match in _BRACES.finditer(plain):
        # Python-Markdown's attr_list, with which a link can be given any attribute, onclick too.
        if "=" in match[0]:
            yield Found(*match.span(), match[0])
