"""All corrections of one file, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.editor.corrections.draft import Draft
from generator.editor.corrections.key_names import right_key_names
from generator.editor.corrections.key_order import ordered_keys
from generator.editor.corrections.units import bare_numbers
from generator.editor.corrections.white_space import (
    final_line_end,
    no_tabs,
    no_trailing_space,
    one_line_end,
)
from generator.model.files import FileKind

_BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"

#: In this order: tabs and line ends first, since they can keep a file from being read at all; names
#: before the order of keys, since a key must be known to have a place.
_CORRECTIONS: tuple[tuple[str, Callable[[Draft], Draft]], ...] = (
    ("line ends", one_line_end),
    ("tabs", no_tabs),
    ("spaces behind lines", no_trailing_space),
    ("the end of the last line", final_line_end),
    ("misspelt keys", right_key_names),
    ("units in numbers", bare_numbers),
    ("the order of keys", ordered_keys),
)


@dataclass(frozen=True, slots=True)
class Corrected:
    """A file before and after, as text with its byte-order mark, and which corrections it took."""

    path: str
    before: str
    after: str
    what: tuple[str, ...] = ()


def correct(kind: FileKind, path: str, text: str) -> Corrected:
    """Return a file with all safe corrections; one with mistakes of syntax only in white space."""
    mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
    draft = Draft(kind, path, text.removeprefix(mark))
    what: list[str] = []
    for name, correction in _CORRECTIONS:
        new = correction(draft)
        if new.text != draft.text:
            what.append(name)
        draft = new
    return Corrected(path, text, mark + draft.text, tuple(what))
