"""Which files make a handbook, read and decoded, each with what is wrong in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Any

from generator.diagnostics import Diagnostic
from generator.handbook.book import Named
from generator.handbook.side_by_side import side_by_side
from generator.handbook.strays import strays
from generator.model.files import FILE_KINDS, FileKind
from generator.model.shape import mentions
from generator.record import ID_PATTERN, is_date
from generator.source import (
    Chapter,
    Document,
    parse_chapter,
    parse_yaml,
    read_chapter,
    read_yaml,
)
from generator.source.findings import START

#: Names that pages of the program itself use, below /exercises/, /protocols/, /ladders/, /sheets/.
RESERVED = frozenset(
    {"by-equipment", "by-family", "by-region", "compose", "current", "forms", "index", "ladders"}
    | {"search", "sheets"}
)


MANY = 100  # files from which on a second core saves more time than it costs


@dataclass(frozen=True, slots=True)
class ReadFile:
    """One file: its content where it could be decoded, its raw data where it could be read."""

    kind: FileKind
    id: str
    path: str
    document: Document | None
    content: Any
    diagnostics: tuple[Diagnostic, ...]
    """What is wrong with reading and decoding it."""

    named: frozenset[Named]
    """Kind and id of everything that its content refers to."""


@dataclass(frozen=True, slots=True)
class ReadChapter:
    """One chapter, where it could be read, and what is wrong with it."""

    path: str
    chapter: Chapter | None
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True)
class Reading:
    """All files of a handbook and everything wrong with reading them."""

    files: tuple[ReadFile, ...]
    read_chapters: tuple[ReadChapter, ...]
    strays: tuple[Diagnostic, ...] = ()
    """What lies beside them and is not read."""

    def of_kind(self, name: str) -> Iterator[ReadFile]:
        """Yield the files of one kind, sorted by path."""
        return (file for file in self.files if file.kind.name == name)

    @property
    def chapters(self) -> Mapping[str, Chapter]:
        """The chapters that could be read, by their path below `content/`."""
        return {
            read.path.removeprefix("content/"): read.chapter
            for read in self.read_chapters
            if read.chapter is not None
        }

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the files and with their names."""
        read: tuple[ReadFile | ReadChapter, ...] = (*self.files, *self.read_chapters)
        found = (each for one in read for each in one.diagnostics)
        names = (*_refused_names(self.files), *_refused_chapters(self.read_chapters))
        return (*found, *self.strays, *names)

    @property
    def unread(self) -> tuple[str, ...]:
        """Paths of the files that have no content, because they are broken or lie elsewhere."""
        files = (file.path for file in self.files if file.content is None)
        chapters = (read.path for read in self.read_chapters if read.chapter is None)
        return (*files, *chapters, *(stray.path for stray in self.strays))

    def with_text(self, path: str, text: bytes) -> Reading:
        """Return this reading with other text in one of its files; no other is read again."""
        return Reading(
            tuple(
                _decoded(file.kind, path, *parse_yaml(path, text)) if file.path == path else file
                for file in self.files
            ),
            tuple(
                ReadChapter(path, *parse_chapter(path, text)) if read.path == path else read
                for read in self.read_chapters
            ),
            self.strays,
        )


def read_files(root: Path) -> Reading:
    """Read and decode every file below the root; never raises for what a file holds."""
    paths = [(kind, path) for kind in FILE_KINDS.values() for path in _paths(root, kind)]
    files = _read_side_by_side(root, paths)
    chapters = tuple(
        ReadChapter(path, *read_chapter(root, path))
        for path in sorted(_relative(root, (root / "content").rglob("*.md")))
    )
    known = {*(file.path for file in files), *(chapter.path for chapter in chapters)}
    return Reading(files, chapters, tuple(strays(root, known)))


def _read_side_by_side(root: Path, paths: list[tuple[FileKind, str]]) -> tuple[ReadFile, ...]:
    """Return the files in the order of their paths; many are read on two cores."""

    def read(half: list[tuple[FileKind, str]]) -> list[ReadFile]:
        return [_decoded(kind, path, *read_yaml(root, path)) for kind, path in half]

    middle = len(paths) * 5 // 9  # what the second core has read has to be sent here as well
    first, second = paths[:middle], paths[middle:]
    return tuple(chain(*side_by_side(read, first, second, worth_while=len(paths) > MANY)))


def _paths(root: Path, kind: FileKind) -> list[str]:
    if kind.is_many:
        return sorted(_relative(root, root.glob(kind.pattern)))
    present = (root / kind.pattern).exists()
    return [kind.pattern] if present or kind.required else []


def _relative(root: Path, paths: Iterable[Path]) -> Iterator[str]:
    return (path.relative_to(root).as_posix() for path in paths)


def _decoded(
    kind: FileKind, path: str, document: Document | None, wrong: tuple[Diagnostic, ...]
) -> ReadFile:
    identifier = PurePosixPath(path).stem if kind.is_many else ""
    content, named = None, frozenset[Named]()
    if document is not None:
        content, more = kind.decoder.decode(document)
        wrong = (*wrong, *more)
        named = frozenset((one.kind, one.id) for one in mentions(content))
    return ReadFile(kind, identifier, path, document, content, wrong, named)


def _refused_chapters(chapters: Iterable[ReadChapter]) -> Iterator[Diagnostic]:
    for one in chapters:
        if not one.path.isprintable():
            message = "this name has characters that cannot be seen or are not UTF-8."
            yield Diagnostic(one.path, START, "file-name", message, "type the name again.")


def _refused_names(files: Iterable[ReadFile]) -> Iterator[Diagnostic]:
    """Yield what is wrong with file names: those that cannot be ids, and ids given twice."""
    first: dict[tuple[str, str], str] = {}
    for file in files:
        if file.kind.is_many:
            yield from _refused(file, first.setdefault((file.kind.name, file.id), file.path))


def _refused(file: ReadFile, first: str) -> Iterator[Diagnostic]:
    """Yield what is wrong with one file's name; `first` is the first file with its id."""
    if not re.fullmatch(ID_PATTERN, file.id):
        message = f"`{file.id}` cannot be an id."
        advice = "name the file with small letters, digits and single hyphens."
        yield Diagnostic(file.path, START, "file-name", message, advice)
    elif file.kind.name == "edition" and not is_date(file.id):
        message = f"`{file.id}` is not the date of an edition."
        advice = "name the file with its edition's date, such as 2026-12-01.yml."
        yield Diagnostic(file.path, START, "file-name", message, advice)
    elif file.id in RESERVED:
        message = f"`{file.id}` is the name of one of the handbook's own pages."
        yield Diagnostic(file.path, START, "reserved-id", message, "choose another file name.")
    elif first != file.path:
        message = f"the id `{file.id}` is already taken by {first}."
        yield Diagnostic(file.path, START, "duplicate-id", message, "rename one of the two files.")
