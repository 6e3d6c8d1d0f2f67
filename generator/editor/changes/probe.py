"""Which sheets one change alters: those that read otherwise without it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeAlias

from generator.editor.changes.change import Change, Place
from generator.editor.changes.differences import Difference
from generator.editor.changes.things import MANY, SINGLE, TABLES
from generator.handbook import Handbook
from generator.model.shape import plan
from generator.record import Record

#: Gives the digests of some sheets of a handbook, by their printed ids. What a sheet prints is
#: the views' business, so it is handed in.
DigestsOf: TypeAlias = Callable[[Handbook, Iterable[str]], Mapping[str, str]]


def without(found: Difference) -> Record | None:
    """Return the thing as it would be without a difference; None where an entry came or went."""
    record = found.owner
    field = next((one for one in plan(type(record)) if one.key == found.key), None)
    if field is None or getattr(record, field.attribute) is not found.new:
        return None
    rebuilt = record.model_copy(update={field.attribute: found.old})
    for outer in reversed(found.trail[:-1]):
        rebuilt = _replaced(outer, record, rebuilt)
        record = outer
    return rebuilt


def _replaced(outer: Record, inner: Record, rebuilt: Record) -> Record:
    """Return a record in which one of its records, or an entry of one of its lists, is another."""
    updates: dict[str, object] = {}
    for field in plan(type(outer)):
        value = getattr(outer, field.attribute)
        if value is inner:
            updates[field.attribute] = rebuilt
        elif isinstance(value, tuple) and any(item is inner for item in value):
            updates[field.attribute] = tuple(rebuilt if one is inner else one for one in value)
    return outer.model_copy(update=updates)


def altered_by(
    change: Change, sheets: tuple[str, ...], new: Handbook, digests_of: DigestsOf
) -> tuple[str, ...]:
    """Return those of some sheets that would read otherwise without a change.

    Where that state of the handbook does not hold together (it names something that is gone
    now), all of them are returned: one sheet too many is printed rather than one too few.
    """
    if change.without is None or not sheets:
        return sheets
    try:
        before = digests_of(_with(new, change.place, change.without), sheets)
        after = digests_of(new, sheets)
    except (KeyError, StopIteration):
        return sheets
    return tuple(code for code in sheets if before.get(code) != after.get(code))


def _with(handbook: Handbook, place: Place, record: Record) -> Handbook:
    """Return a handbook in which one thing is another record."""
    for kind, _, attribute in SINGLE:
        if kind == place.kind:
            return replace(handbook, **{attribute: record})  # type: ignore[arg-type]
    many = dict(MANY)
    if place.kind in many:
        attribute = many[place.kind]
        table = {**getattr(handbook, attribute), place.id: record}
        return replace(handbook, **{attribute: MappingProxyType(table)})  # type: ignore[arg-type]
    attribute = TABLES[place.kind]
    table = {**getattr(handbook.vocabulary, attribute), place.id: record}
    return replace(handbook, vocabulary=handbook.vocabulary.model_copy(update={attribute: table}))
