"""One slip of a hand in a handbook that has been read: only the changed file is read again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.diagnostics import Diagnostic, Span
from generator.handbook.files import ReadFile, Reading, read_files
from generator.handbook.load import Loaded, assemble
from generator.source import Data, DataPath, Document
from generator.source.lines import LINE_BREAK
from tests.places import ROOT


@cache
def shipped() -> Reading:
    """The handbook's files, read once."""
    return read_files(ROOT)


@cache
def book() -> Loaded:
    return assemble(shipped())


def files() -> Iterator[ReadFile]:
    return (file for file in shipped().files if file.content is not None)


@dataclass(frozen=True, slots=True)
class Slip:
    """Other text in the place of one token."""

    path: str
    span: Span
    """Where the token stands; the new one begins there."""

    written: str
    code: str
    """What must be reported there."""

    def text(self) -> str:
        return replaced(text_of(self.path), self.span, self.written)

    def place(self) -> Span:
        """Return where the new token stands."""
        line, column = self.span.line, self.span.column
        return Span(line, column, line, column + len(self.written))

    def reading(self) -> Reading:
        return shipped().with_text(self.path, self.text().encode())

    def is_among(self, found: tuple[Diagnostic, ...]) -> bool:
        wanted = (self.path, self.place(), self.code)
        return wanted in {(one.path, one.span, one.code) for one in found}

    def __str__(self) -> str:
        return f"{self.path}:{self.span.line}:{self.span.column}: {self.written} ({self.code})"


@cache
def text_of(path: str) -> str:
    return (ROOT / path).read_text("utf-8")


def replaced(text: str, span: Span, written: str) -> str:
    """Return a text with another token in the place of one that stands on one line."""
    assert span.line == span.end_line
    lines = text.split("\n")
    line = lines[span.line - 1]
    lines[span.line - 1] = line[: span.column - 1] + written + line[span.end_column - 1 :]
    return "\n".join(lines)


def token(text: str, span: Span) -> str:
    """Return the text of a span, of its first line where it has several."""
    line = LINE_BREAK.split(text)[span.line - 1]
    return line[span.column - 1 : span.end_column - 1 if span.end_line == span.line else None]


def numbers(data: Data, at: DataPath = ()) -> Iterator[DataPath]:
    """Yield the place of every number."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from numbers(value, (*at, key))
    elif isinstance(data, tuple):
        for index, value in enumerate(data):
            yield from numbers(value, (*at, index))
    elif isinstance(data, (int, float)) and not isinstance(data, bool):
        yield at


def value_at(document: Document, at: DataPath) -> Any:
    """Return the value at a place; None where there is none."""
    data: Any = document.data
    for step in at:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data
