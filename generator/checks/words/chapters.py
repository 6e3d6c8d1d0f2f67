"""The prose of chapters: their Markdown taken apart into blocks that hold plain sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.checks.check import Finding
from generator.checks.words.passages import Passage, QuickLook, is_english, passages
from generator.diagnostics import Span
from generator.handbook import Handbook
from generator.source import Chapter
from generator.source.code_spans import without_code

#: A blank line, or a line that begins an item, a definition, a heading, a quotation or a table row.
_BOUNDARY = re.compile(r"\n(?=[ \t]*(?:[-*+>|:]|\d+[.)]|#{1,6})[ \t])|\n[ \t\r]*\n|(?<=\|)")
_NOT_PROSE = re.compile(
    r"\[\[[^\[\]\n]*\]\]"  # a reference that the program fills in
    r"|\[@[^\[\]\n]*\]"  # a citation
    r"|\]\([^)\n]*\)?|!?\["  # all of a link but its words
    r"|<https?:[^<>\n]*>?|[*`#>|]+|^[ \t]*(?::|[-+]|\d+[.)])[ \t]",
    re.MULTILINE,
)
_INK = re.compile(r"\S")


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, item, heading or cell. All but its words is spaces, so that places stay."""

    chapter: Chapter
    text: str
    offset: int
    """Where it begins in the chapter's body."""

    @property
    def path(self) -> str:
        """The file it stands in."""
        return self.chapter.path

    @property
    def context(self) -> str:
        """What a reader of it has read as well: all of the chapter."""
        return self.chapter.body

    def span(self, start: int, end: int) -> Span:
        """Return where the characters `start` to `end` (exclusive) stand in the file."""
        return self.chapter.span_at(self.offset + start, end - start)

    def finding(self, start: int, end: int, message: str, advice: str) -> Finding:
        """Return a finding that points at some of its words."""
        return Finding(self.path, self.span(start, end), message, advice)

    def written(self, start: int, end: int) -> str:
        """Return the Markdown that stands there, citations included."""
        return self.chapter.body[self.offset + start : self.offset + end]


def texts(handbook: Handbook, look: QuickLook = bool) -> Iterator[Passage | Block]:
    """Yield the texts of the data and of the chapters in which a quick look sees something."""
    yield from passages(handbook, look)
    yield from (block for block in blocks(handbook) if look(block.text))


@lru_cache(maxsize=1)
def blocks(handbook: Handbook) -> tuple[Block, ...]:
    """Return the prose of every chapter; nothing for a handbook that is not in English."""
    if not is_english(handbook):
        return ()
    return tuple(block for chapter in handbook.chapters.values() for block in blocks_of(chapter))


def blocks_of(chapter: Chapter) -> Iterator[Block]:
    """Yield the prose of one chapter, in reading order."""
    plain = _NOT_PROSE.sub(lambda match: _INK.sub(" ", match[0]), without_code(chapter.body))
    start = 0
    for end in [*(match.start() for match in _BOUNDARY.finditer(chapter.body)), len(plain)]:
        if plain[start:end].strip():
            yield Block(chapter, plain[start:end], start)
        start = end
