"""Keys in the order of their record, each with the comments above it."""

from __future__ import annotations

from typing import Any

from generator.editor.corrections.blocks import block_in_order
from generator.editor.corrections.draft import Draft, value_at
from generator.model.keys import key_order, record_at
from generator.model.shape import Path
from generator.source import Document
from generator.source.data import values


def ordered_keys(draft: Draft) -> Draft:
    """Return the file with the keys of each record in order, where all of them are known."""
    if draft.document is None:
        return draft
    for at, group in values(draft.document.data):
        if isinstance(group, dict):
            draft = _ordered(draft, at, group)
    return draft


def _ordered(draft: Draft, at: Path, group: dict[str, Any]) -> Draft:
    record = record_at(draft.kind.content, at, group)
    order = key_order(record) if record else ()
    wanted = [key for key in order if key in group]
    document = draft.document
    if document is None or len(wanted) != len(group) or wanted == list(group):
        return draft
    new = draft.with_text(_text(draft, document, at, wanted))
    if not new.says(document.data) or new.document is None:
        return draft
    return new if list(value_at(new.document.data, at)) == wanted else draft


def _text(draft: Draft, document: Document, at: Path, wanted: list[str]) -> str:
    group = document.span(at)
    if draft.lines[group.line - 1][group.column - 1] == "{":
        return _in_braces(draft, document, at, wanted)
    return block_in_order(draft.lines, document, at, wanted)


def _in_braces(draft: Draft, document: Document, at: Path, wanted: list[str]) -> str:
    """Return the text with the entries between { and } changing places, on one line only."""
    group = document.span(at)
    if group.line != group.end_line:
        return draft.text
    line = draft.lines[group.line - 1]
    places = {
        key: (document.key_span((*at, key)).column - 1, document.span((*at, key)).end_column - 1)
        for key in wanted
    }
    written, at_column = "", group.column - 1
    for key, (start, end) in zip(wanted, sorted(places.values()), strict=True):
        begin, stop = places[key]
        written += line[at_column:start] + line[begin:stop]
        at_column = end
    written += line[at_column : group.end_column - 1]
    return draft.replaced(group, written).text
