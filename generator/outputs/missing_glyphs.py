"""Where an editor wrote a character that the sheets' fonts cannot show."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Span
from generator.handbook import Handbook, Origin
from generator.source import Document
from generator.source.findings import START
from generator.source.lines import lines_of

CODE = "character-not-in-font"


def missing_glyphs(
    handbook: Handbook, at: Origin, characters: tuple[str, ...]
) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each character, at the first place of each file that has it.

    `at` is where the document was written, for a character that stands in no file.
    """
    documents = _documents(handbook)
    for character in characters:
        places = [document for document in documents if character in document.text]
        for document in places:
            yield _diagnostic(document.path, _span(document.text, character), character)
        if not places:
            yield _diagnostic(at.path, START, character)


def _documents(handbook: Handbook) -> list[Document]:
    found = {origin.document.path: origin.document for origin in handbook.origins.values()}
    return [found[path] for path in sorted(found)]


def _span(text: str, character: str) -> Span:
    at = text.index(character)
    return lines_of(text).span(at, at + 1)


def _diagnostic(path: str, span: Span, character: str) -> Diagnostic:
    name = unicodedata.name(character, "a character without a name").lower()
    return Diagnostic(
        path,
        span,
        CODE,
        f"the printed sheets cannot show `{character}` (U+{ord(character):04X}, {name}).",
        help="write it in another way, or add it to the fonts (generator/fonts/README.md).",
    )
