"""One data file while it is being corrected: its text, and what that reads as."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.diagnostics import Diagnostic, Span
from generator.model.files import FileKind
from generator.model.shape import Path
from generator.source import Document, parse_yaml
from generator.source.lines import split_lines


@dataclass(frozen=True)
class Draft:
    """The text of one file of a kind, without a byte-order mark."""

    kind: FileKind
    path: str
    text: str

    def with_text(self, text: str) -> Draft:
        """Return the same file with another text."""
        return self if text == self.text else Draft(self.kind, self.path, text)

    @cached_property
    def _read(self) -> tuple[Document | None, tuple[Diagnostic, ...]]:
        return parse_yaml(self.path, self.text.encode())

    @property
    def document(self) -> Document | None:
        """The file's values; None unless reading them finds nothing wrong at all."""
        document, wrong = self._read
        return None if wrong else document

    @cached_property
    def wrong_values(self) -> frozenset[Span]:
        """Where values stand that are of the wrong kind."""
        if self.document is None:
            return frozenset()
        _, wrong = self.kind.decoder.decode(self.document)
        return frozenset(one.span for one in wrong if one.code == "wrong-type")

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, each with its line break."""
        return split_lines(self.text)

    def says(self, data: object) -> bool:
        """Tell whether the text reads, without any mistake, as exactly this data."""
        return self.document is not None and same(self.document.data, data)

    def replaced(self, span: Span, text: str) -> Draft:
        """Return the file with the text of one stretch of one line replaced."""
        lines = list(self.lines)
        line = lines[span.line - 1]
        lines[span.line - 1] = line[: span.column - 1] + text + line[span.end_column - 1 :]
        return self.with_text("".join(lines))


def same(one: object, other: object) -> bool:
    """Tell whether two values are equal and written alike: 1, 1.0 and true are three values."""
    return one == other and repr(_sorted(one)) == repr(_sorted(other))


def _sorted(data: object) -> object:
    if isinstance(data, dict):
        return {key: _sorted(data[key]) for key in sorted(data)}
    return tuple(_sorted(item) for item in data) if isinstance(data, tuple) else data


def value_at(data: Any, path: Path) -> Any:
    """Return the value at a path that is there."""
    for step in path:
        data = data[step]
    return data


def changed(data: Any, path: Path, value: Any) -> Any:
    """Return the data with the value at one path replaced."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(data, dict):
        return {**data, step: changed(data[step], rest, value)}
    return tuple(
        changed(item, rest, value) if index == step else item for index, item in enumerate(data)
    )
