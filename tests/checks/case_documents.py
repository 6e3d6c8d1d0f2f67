"""Reads the case documents: one for each code, with handbooks that pass and handbooks that fail.

A case is a `## heading` and the files that stand under it. A fence names its file behind the
language. The keys in it take the place of the same keys in the knee handbook's file, so that a case
shows only what it is about; a file that the knee handbook does not have is new. Words between the
language and the path change that: `whole` replaces the file, `absent` deletes it, `times=300`
writes the lines that often, `only=some-code` looks at one code alone, `today=2029-12-01` gives the
day.

Carets under a line mark what must be found there, as the program prints it; nothing else may be
found. A line with `help:` or `note:` behind it is checked where it is given.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.diagnostics import Diagnostic

DOCUMENTS = Path(__file__).parent / "cases"

_HEADING = re.compile(r"^## (?P<title>.+)$", re.MULTILINE)
_FENCE = re.compile(r"^```\w+ (?P<words>[^\n]+)\n(?P<block>.*?)^```$", re.MULTILINE | re.DOTALL)
_CARETS = re.compile(r"(?P<indent> *)(?P<carets>\^+) (?P<code>[a-z-]+): (?P<message>.+)")
_MORE = re.compile(r" *(?P<kind>help|note): (?P<text>.+)")
_KEY = re.compile(r"^([A-Za-z0-9_-]+):")


@dataclass(slots=True)
class Expected:
    """One mistake that must be found, at a line of the finished file."""

    path: str
    line: int
    column: int
    end_column: int
    code: str
    message: str
    said: dict[str, list[str]] = field(default_factory=lambda: {"help": [], "note": []})

    @property
    def place(self) -> tuple[str, int, int, int, str, str]:
        return self.path, self.line, self.column, self.end_column, self.code, self.message


@dataclass(frozen=True, slots=True)
class CaseFile:
    """One fence: a file, how it is written, and what must be found in it."""

    path: str
    words: tuple[str, ...]
    lines: tuple[str, ...]
    expected: tuple[Expected, ...]

    @property
    def only(self) -> str:
        return next((word[5:] for word in self.words if word.startswith("only=")), "")

    @property
    def times(self) -> int:
        return next((int(word[6:]) for word in self.words if word.startswith("times=")), 1)

    @property
    def today(self) -> datetime.date | None:
        given = [word[6:] for word in self.words if word.startswith("today=")]
        return datetime.date.fromisoformat(given[0]) if given else None


@dataclass(frozen=True, slots=True)
class Case:
    code: str
    title: str
    files: tuple[CaseFile, ...]

    @property
    def fails(self) -> bool:
        return any(one.code == self.code for file in self.files for one in file.expected)

    @property
    def only(self) -> str:
        return next((file.only for file in self.files if file.only), "")

    @property
    def today(self) -> datetime.date | None:
        return next((file.today for file in self.files if file.today), None)


def cases_of(document: Path) -> list[Case]:
    text = document.read_text(encoding="utf-8")
    headings = list(_HEADING.finditer(text))
    ends = [heading.start() for heading in headings[1:]] + [len(text)]
    return [
        Case(document.stem, heading["title"], tuple(_files(text[heading.end() : end])))
        for heading, end in zip(headings, ends, strict=True)
    ]


def _files(section: str) -> Iterator[CaseFile]:
    for fence in _FENCE.finditer(section):
        *words, path = _words(fence["words"])
        lines: list[str] = []
        expected: list[Expected] = []
        for line in fence["block"].splitlines():
            if carets := _CARETS.fullmatch(line):
                start = len(carets["indent"]) + 1
                end = start + len(carets["carets"])
                place = (path, len(lines), start, end)
                expected.append(Expected(*place, carets["code"], carets["message"]))
            elif expected and (more := _MORE.fullmatch(line)) and line.startswith(" "):
                expected[-1].said[more["kind"]].append(more["text"])
            else:
                lines.append(line)
        yield CaseFile(path, tuple(words), tuple(lines), tuple(expected))


def _words(info: str) -> tuple[str, ...]:
    """Split "whole only=x a path" before the path, which may have spaces."""
    words = info.split(" ")
    first = next(i for i, word in enumerate(words) if not _is_flag(word))
    return (*words[:first], " ".join(words[first:]))


def _is_flag(word: str) -> bool:
    return word in {"whole", "absent"} or word.startswith(("times=", "only=", "today="))


def write(case: Case, root: Path) -> list[Expected]:
    """Change a copy of the knee handbook into a case's; return what must be found in it."""
    # The first chapter names phases and exercises that a case may take away.
    (root / "content" / "index.md").write_text("# Start here\n", encoding="utf-8")
    return [expected for file in case.files for expected in _write(file, root)]


def _write(file: CaseFile, root: Path) -> Iterator[Expected]:
    target = root / file.path
    if "absent" in file.words:
        target.unlink()
        kept: list[str] = []
    else:
        kept = [] if "whole" in file.words else _kept(target, file.lines)
        target.parent.mkdir(parents=True, exist_ok=True)
        lines = [*kept, *file.lines * file.times]
        target.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    before = len(kept) + (file.times - 1) * len(file.lines)
    for one in file.expected:
        one.line = before + one.line if one.line else 1  # carets over the first line mean the file
        yield one


def _kept(target: Path, fragment: tuple[str, ...]) -> list[str]:
    """Return the lines of the file as it is, without the keys that stand in the fragment."""
    if not target.is_file():
        return []
    keys = {match[1] for line in fragment if (match := _KEY.match(line))}
    kept: list[str] = []
    keeps = True
    for line in target.read_text(encoding="utf-8").splitlines():
        if match := _KEY.match(line):
            keeps = match[1] not in keys
        if keeps and line != "{}":
            kept.append(line)
    return kept


def place_of(found: Diagnostic, root: Path) -> tuple[str, int, int, int, str, str]:
    """Return what the carets under a line would show: a longer stretch ends with its line."""
    span = found.span
    end = span.end_column
    if span.end_line != span.line:
        end = len((root / found.path).read_text("utf-8").splitlines()[span.line - 1]) + 1
    end = max(end, span.column + 1)
    return found.path, span.line, span.column, end, found.code, found.message
