"""What is still to be filled in."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.shape import Path
from generator.source import parse_yaml
from generator.source.data import values


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
    empty = (at for at, value in values(document.data) if value is None)
    return tuple(sorted(Blank(document.span(at).line, _name(at)) for at in empty))


def _name(at: Path) -> str:
    return " › ".join(step for step in at if isinstance(step, str))
