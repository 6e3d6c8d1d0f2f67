"""An edition as the YAML file that records it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from generator.model.edition import Edition
from generator.model.files import FILE_KINDS
from generator.source import parse_yaml

HEAD = """\
# The state of the content on the day of this edition, by which later changes are told.
# Written by `toehold edition new`. Nothing here is shown; do not edit it.
"""
#: Text that needs no quotes.
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_WORDS = {"true", "false", "null"}


def edition_text(edition: Edition) -> str:
    """Return the file's text, one line a dose.

    What is written is read back by the strict reader; raises ValueError where that does not give
    the same edition, which would be a fault of this program.
    """
    text = HEAD + "".join(_lines(_plain(edition), 0, 2))
    if edition_from(text) != edition:
        message = "the edition would not be read back as it is"
        raise ValueError(message)
    return text


def edition_from(text: str) -> Edition | None:
    """Return the edition that a file's text holds, or None where it holds none."""
    document, _ = parse_yaml("edition.yml", text.encode())
    found = FILE_KINDS["edition"].decoder.decode(document)[0] if document else None
    return found if isinstance(found, Edition) else None


def _plain(edition: Edition) -> dict[str, Any]:
    return edition.model_dump(mode="json", by_alias=True, exclude_none=True, exclude_defaults=True)


def _lines(value: dict[str, Any], depth: int, blocks: int) -> Iterator[str]:
    """Yield a mapping as lines; `blocks` levels below stand on lines of their own."""
    for key, item in value.items():
        start = f"{'  ' * depth}{_scalar(key)}:"
        if isinstance(item, list) and item:
            yield f"{start}\n"
            yield from (f"{'  ' * (depth + 1)}- {_flow(one)}\n" for one in item)
        elif isinstance(item, dict) and item and blocks:
            yield f"{start}\n"
            yield from _lines(item, depth + 1, blocks - 1)
        else:
            yield f"{start} {_flow(item)}\n"


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_scalar(k)}: {_flow(item)}" for k, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return _scalar(value)


def _scalar(value: Any) -> str:
    """Return a scalar; a text stands in the quotes of JSON, which YAML reads alike."""
    if isinstance(value, str) and _PLAIN.fullmatch(value) and value not in _WORDS:
        return value
    return json.dumps(value, ensure_ascii=False)
