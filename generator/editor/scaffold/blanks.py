"""What is still to be filled in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.model.shape import Path
from generator.source import parse_yaml


@dataclass(frozen=True, slots=True, order=True)
class Blank:
    """A key, or an entry of a list, with nothing behind it."""

    line: int
    name: str
    """The keys that lead to it, such as `evidence › says`."""


def blanks(path: str, text: str) -> tuple[Blank, ...]:
    """Return the blanks of a file's text, from top to bottom."""
    document, _ = parse_yaml(path, text.encode())
    if document is None:
        return ()
    found = (Blank(document.span(at).line, _name(at)) for at in _nothing(document.data))
    return tuple(sorted(found))


def _nothing(data: Any, at: Path = ()) -> Iterator[Path]:
    if data is None:
        yield at
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _nothing(value, (*at, key))
    elif isinstance(data, tuple):
        for index, item in enumerate(data):
            yield from _nothing(item, (*at, index))


def _name(at: Path) -> str:
    return " › ".join(step for step in at if isinstance(step, str))
