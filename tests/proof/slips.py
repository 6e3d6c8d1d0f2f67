"""One slip of a hand in a handbook that has been read: only the changed file is read again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any, get_origin

from generator.diagnostics import Diagnostic, Span
from generator.handbook.files import ReadFile, Reading, read_files
from generator.handbook.link import link
from generator.handbook.load import Loaded, assemble
from generator.model.shape import mentions
from generator.source import Data, DataPath, Document
from generator.source.lines import LINE_BREAK
from tests.places import ROOT

#: Kinds of which a handbook has a file for each thing.
MANY = frozenset({"exercise", "protocol", "ladder"})
#: Kinds that hold every dose, whatever it names.
RULES = frozenset({"handbook", "pain-rule", "vocabulary"})
#: Lists that one thing is too few for, and how many of them are kept.
FEWEST = {"bands": 4, "rungs": 2}
#: The kind whose every key holds a table, of which one entry is as good as all.
TABLES = "vocabulary"
#: How values begin that stand on several lines.
FLOWS, QUOTES, BLOCKS = "{[", "'\"", "|>"


@cache
def shipped() -> Reading:
    """The handbook's files, read once."""
    return read_files(ROOT)


@cache
def book() -> Loaded:
    return assemble(shipped())


def files() -> Iterator[ReadFile]:
    """Yield the files that people write; what the program records is not theirs to slip in."""
    return (one for one in shipped().files if one.content is not None and one.kind.by_hand)


@dataclass(frozen=True, slots=True)
class Slip:
    """Other text in the place of one token."""

    path: str
    span: Span
    """Where the token stands; the new one begins there."""

    written: str
    code: str
    """What must be reported there."""

    def as_it_was(self) -> Slip:
        """Return what stands there, as a slip: nothing may be reported of it."""
        return replace(self, written=token(text_of(self.path), self.span))

    @property
    def kept(self) -> tuple[int, ...]:
        return kept_lines(self.path, self.span.line)

    def text(self) -> str:
        """Return the part of the file that the token stands in, with the slip in it."""
        return replaced(kept_text(self.path, self.kept), moved(self.span, self.kept), self.written)

    def place(self) -> Span:
        """Return where the new token stands in that part."""
        here = moved(self.span, self.kept)
        return Span(here.line, here.column, here.line, here.column + len(self.written))

    def reading_around(self) -> Reading:
        """Return the changed file with no more of the handbook than its doses need."""
        return around(self.path, self.kept).with_text(self.path, self.text().encode())

    def linked(self) -> tuple[Diagnostic, ...]:
        """Return what is wrong with the changed file once it is read and linked."""
        reading = bystanders().with_text(self.path, self.text().encode())
        handbook = replace(book().handbook, chapters=reading.chapters)
        return (*reading.diagnostics, *link(handbook, reading))

    def is_among(self, found: tuple[Diagnostic, ...]) -> bool:
        wanted = (self.path, self.place(), self.code)
        return wanted in {(one.path, one.span, one.code) for one in found}

    def __str__(self) -> str:
        return f"{self.path}:{self.span.line}:{self.span.column}: {self.written} ({self.code})"


@cache
def bystanders() -> Reading:
    """Return all files as what others may refer to: what they name themselves is not looked at."""
    return Reading(
        tuple(replace(one, content=None, named=frozenset()) for one in shipped().files),
        tuple(replace(one, chapter=None) for one in shipped().read_chapters),
    )


@cache
def around(path: str, kept: tuple[int, ...]) -> Reading:
    """Return what some lines of a file need to have their doses held: what they name, and rules.

    A slip in one file of hundreds is judged by these; the others say nothing of it.
    """
    part = shipped().with_text(path, kept_text(path, kept).encode())
    names = {one.id for one in mentions(file_of(part, path).content)}
    return Reading(
        tuple(
            one
            for one in part.files
            if one.path == path
            or one.kind.name in RULES
            or (one.kind.name in MANY and one.id in names)
        ),
        (),
    )


def file_of(reading: Reading, path: str) -> ReadFile:
    return next(one for one in reading.files if one.path == path)


@cache
def kept_lines(path: str, line: int) -> tuple[int, ...]:
    """Return the lines of a file that a slip in one of them is judged by.

    Of a file of entries, of a table and of a series it is the one thing that the line is in, or the
    first; of a text on several lines, the first.
    """
    end = text_of(path).count("\n") + 2
    if path.endswith(".md"):
        return tuple(range(1, end))
    dropped = set(_spare(path, (), end, line))
    return tuple(one for one in range(1, end) if one not in dropped)


def _spare(path: str, at: DataPath, end: int, line: int) -> Iterator[int]:
    """Yield the lines of a value that say nothing of another line; `end` is the line after it."""
    document = document_of(path)
    value, span = value_at(document, at), document.span(at)
    sign = token(document.text, span)[:1]
    if isinstance(value, str):
        if not span.line <= line <= span.end_line and sign not in QUOTES:
            yield from range(span.line + 1 + (sign in BLOCKS), span.end_line + 1)
    elif isinstance(value, (dict, tuple)) and value and sign not in FLOWS:
        steps = list(value) if isinstance(value, dict) else list(range(len(value)))
        begins = [*(_line(document, (*at, step)) for step in steps), end]
        mine = next((i for i in range(len(steps)) if begins[i] <= line < begins[i + 1]), 0)
        kept = _kept(path, at, value, mine)
        for index, step in enumerate(steps):
            if index not in kept:
                yield from range(begins[index], begins[index + 1])
            else:
                inside = (path, (*at, step), begins[index + 1])
                yield from _spare(*inside, line) if index == mine else _spare_of_all(*inside)


@cache
def _spare_of_all(path: str, at: DataPath, end: int) -> tuple[int, ...]:
    """Return the same where the line is elsewhere, and it does not matter where."""
    return tuple(_spare(path, at, end, 0))


def _kept(path: str, at: DataPath, value: Data, mine: int) -> Collection[int]:
    """Return which of the things that a value holds are kept besides one: all, or next to none."""
    assert isinstance(value, (dict, tuple))
    kind = file_of(shipped(), path).kind
    is_table = not at if get_origin(kind.content) is dict else kind.name == TABLES and len(at) == 1
    if isinstance(value, dict) and not is_table:
        return range(len(value))
    fewest = FEWEST.get(str(at[-1]), 1) if at else 1
    others = [index for index in range(len(value)) if index != mine]
    return {mine, *others[: fewest - 1]}


def _line(document: Document, at: DataPath) -> int:
    """Return the line where an item begins, or the key of an entry."""
    return (document.span(at) if isinstance(at[-1], int) else document.key_span(at)).line


@cache
def document_of(path: str) -> Document:
    found = file_of(shipped(), path).document
    assert found is not None
    return found


def kept_text(path: str, kept: tuple[int, ...]) -> str:
    lines = text_of(path).split("\n")
    return "\n".join(lines[number - 1] for number in kept)


def moved(span: Span, kept: tuple[int, ...]) -> Span:
    """Return where a span on one line stands in the kept lines."""
    line = bisect_left(kept, span.line) + 1
    return Span(line, span.column, line, span.end_column)


@cache
def text_of(path: str) -> str:
    """Return a file's text as it was when it was read."""
    chapter = path.endswith(".md")
    return (ROOT / path).read_text("utf-8") if chapter else document_of(path).text


def replaced(text: str, span: Span, written: str) -> str:
    """Return a text with another token in the place of one that stands on one line."""
    assert span.line == span.end_line
    lines = text.split("\n")
    line = lines[span.line - 1]
    lines[span.line - 1] = line[: span.column - 1] + written + line[span.end_column - 1 :]
    return "\n".join(lines)


@lru_cache(maxsize=16)
def lines_in(text: str) -> list[str]:
    return LINE_BREAK.split(text)


def token(text: str, span: Span) -> str:
    """Return the text of a span, of its first line where it has several."""
    line = lines_in(text)[span.line - 1]
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
