"""Which files make a handbook, read and decoded, each with what is wrong in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.diagnostics import Diagnostic, Span
from generator.model.files import FILE_KINDS, FileKind
from generator.model.record import ID_PATTERN, is_date
from generator.source import Chapter, Document, read_chapter, read_yaml

#: Names that pages of the program itself use, below /exercises/, /protocols/, /ladders/, /sheets/.
RESERVED = frozenset(
    {"by-equipment", "by-family", "by-region", "compose", "current", "index", "search", "sheets"}
)
START = Span(1, 1, 1, 1)


@dataclass(frozen=True, slots=True)
class ReadFile:
    """One file: its content where it could be decoded, its raw data where it could be read."""

    kind: FileKind
    id: str
    path: str
    document: Document | None
    content: Any


@dataclass(slots=True)
class Reading:
    """All files of a handbook and everything wrong with reading them."""

    files: list[ReadFile] = field(default_factory=list)
    chapters: dict[str, Chapter] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    """Paths of the files that have no content, because of what is wrong with them."""

    def of_kind(self, name: str) -> Iterator[ReadFile]:
        """Yield the files of one kind, sorted by path."""
        return (file for file in self.files if file.kind.name == name)


def read_files(root: Path) -> Reading:
    """Read and decode every file below the root; never raises for what a file holds."""
    reading = Reading()
    for kind in FILE_KINDS.values():
        for path in _paths(root, kind):
            _read_one(root, kind, path, reading)
    _refuse_names(reading)
    for chapter_path in sorted((root / "content").rglob("*.md")):
        path = chapter_path.relative_to(root).as_posix()
        chapter, diagnostics = read_chapter(root, path)
        reading.diagnostics.extend(diagnostics)
        if chapter is not None:
            reading.chapters[path.removeprefix("content/")] = chapter
        else:
            reading.unread.append(path)
    return reading


def _paths(root: Path, kind: FileKind) -> list[str]:
    if kind.is_many:
        found = sorted(root.glob(kind.pattern))
        return [path.relative_to(root).as_posix() for path in found]
    present = (root / kind.pattern).exists()
    return [kind.pattern] if present or kind.required else []


def _read_one(root: Path, kind: FileKind, path: str, reading: Reading) -> None:
    document, diagnostics = read_yaml(root, path)
    reading.diagnostics.extend(diagnostics)
    content = None
    if document is not None:
        content, wrong = kind.decoder.decode(document)
        reading.diagnostics.extend(wrong)
    if content is None:
        reading.unread.append(path)
    identifier = Path(path).stem if kind.is_many else ""
    reading.files.append(ReadFile(kind, identifier, path, document, content))


def _refuse_names(reading: Reading) -> None:
    """Report file names that cannot be ids, and ids given twice."""
    first: dict[tuple[str, str], str] = {}
    for file in reading.files:
        if not file.kind.is_many:
            continue
        if not re.match(ID_PATTERN, file.id):
            message = f"`{file.id}` cannot be an id."
            advice = "name the file with small letters, digits and single hyphens."
            reading.diagnostics.append(Diagnostic(file.path, START, "file-name", message, advice))
        elif file.kind.name == "edition" and not is_date(file.id):
            message = f"`{file.id}` is not the date of an edition."
            advice = "name the file with its edition's date, such as 2026-12-01.yml."
            reading.diagnostics.append(Diagnostic(file.path, START, "file-name", message, advice))
        elif file.id in RESERVED:
            message = f"`{file.id}` is the name of one of the handbook's own pages."
            advice = "choose another file name."
            reading.diagnostics.append(Diagnostic(file.path, START, "reserved-id", message, advice))
        elif (file.kind.name, file.id) in first:
            other = first[file.kind.name, file.id]
            message = f"the id `{file.id}` is already taken by {other}."
            advice = "rename one of the two files."
            reading.diagnostics.append(
                Diagnostic(file.path, START, "duplicate-id", message, advice)
            )
        first.setdefault((file.kind.name, file.id), file.path)
