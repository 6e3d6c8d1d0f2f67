"""Walking over records by their fields, whatever the fields are."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, NamedTuple, TypeAlias, Union, get_args, get_origin

from generator.record import Record, Reference

Path = tuple[str | int, ...]
Kinds: TypeAlias = type[Record] | tuple[type[Record], ...]


@dataclass(frozen=True, slots=True)
class FieldPlan:
    """What a walk needs to know of one field."""

    attribute: str
    key: str
    reference: str | None
    records: tuple[type[Record], ...]


class Mention(NamedTuple):
    """One place in a record where another thing is named by its id."""

    at: Path
    kind: str
    id: str


def _strip(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    if get_origin(annotation) is Annotated:
        inner, *metadata = get_args(annotation)
        deeper, more = _strip(inner)
        return deeper, (*metadata, *more)
    return annotation, ()


def _leaves(annotation: Any) -> Iterator[tuple[Any, tuple[Any, ...]]]:
    """Yield the plain types that an annotation is made of, each with its metadata."""
    plain, metadata = _strip(annotation)
    arguments = [item for item in get_args(plain) if item is not Ellipsis]
    if get_origin(plain) in (tuple, dict, Union, types.UnionType) and arguments:
        for item in arguments:
            for leaf, more in _leaves(item):
                yield leaf, (*metadata, *more)
    else:
        yield plain, metadata


def records_in(annotation: Any) -> tuple[type[Record], ...]:
    """Return the kinds of record that a field's annotation allows."""
    return tuple(
        leaf
        for leaf, _ in _leaves(annotation)
        if isinstance(leaf, type) and issubclass(leaf, Record)
    )


@cache
def plan(record: type[Record]) -> tuple[FieldPlan, ...]:
    """Return the plan of every field of a kind of record."""
    return tuple(_plans(record))


def _plans(record: type[Record]) -> Iterator[FieldPlan]:
    for attribute, field in record.model_fields.items():
        marks = [*field.metadata, *(m for _, more in _leaves(field.annotation) for m in more)]
        kinds = [mark.kind for mark in marks if isinstance(mark, Reference)]
        yield FieldPlan(
            attribute=attribute,
            key=field.alias or attribute,
            reference=kinds[0] if kinds else None,
            records=records_in(field.annotation),
        )


def walk(value: Any, kinds: Kinds = Record, at: Path = ()) -> list[tuple[Path, Record]]:
    """Return every record of some kinds inside a value, with the path of keys that leads to it.

    A record comes before those inside it. Only fields that can hold such a record are followed,
    so that looking for few among thousands of records costs little.
    """
    found: list[tuple[Path, Record]] = []
    _walk(value, kinds, at, found)
    return found


def _walk(value: Any, kinds: Kinds, at: Path, found: list[tuple[Path, Record]]) -> None:
    # By the very class: to ask pydantic what is an instance takes longer than all else here.
    form = value.__class__
    if form is tuple:
        for index, item in enumerate(value):
            _walk(item, kinds, (*at, index), found)
    elif form is dict:
        for key, item in value.items():
            _walk(item, kinds, (*at, key), found)
    else:
        is_wanted, routes = _routes(form, kinds)
        if is_wanted:
            found.append((at, value))
        for attribute, key in routes:
            inner = getattr(value, attribute)
            if inner:  # neither absent nor empty
                _walk(inner, kinds, (*at, key), found)


@cache
def _routes(form: type[Any], kinds: Kinds) -> tuple[bool, tuple[tuple[str, str], ...]]:
    """Return whether a class is one of some kinds of record, and the fields that lead to others.

    The fields are given by attribute and key; what is no record has none.
    """
    if not issubclass(form, Record):
        return False, ()
    return issubclass(form, kinds), tuple(
        (field.attribute, field.key)
        for field in plan(form)
        if any(issubclass(found, kinds) for one in field.records for found in _reached(one))
    )


@cache
def _reached(record: type[Record]) -> frozenset[type[Record]]:
    """Return a kind of record and all kinds that it can hold, at any depth."""
    found = {record}
    for field in plan(record):
        for inner in field.records:
            found |= _reached(inner)
    return frozenset(found)


@cache
def _referring(record: type[Record]) -> tuple[type[Record], ...]:
    """Return the kinds of record, inside one and itself, that name other things."""
    return tuple(kind for kind in _reached(record) if _references(kind))


def mentions(value: Any, at: Path = ()) -> Iterator[Mention]:
    """Yield every reference inside a value, in reading order of the fields."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from mentions(item, (*at, key))
    elif isinstance(value, Record):
        for path, record in walk(value, _referring(type(value)), at):
            yield from _named(path, record)


def _named(path: Path, record: Record) -> Iterator[Mention]:
    for attribute, key, reference in _references(type(record)):
        named = getattr(record, attribute)
        if isinstance(named, str):
            yield Mention((*path, key), reference, named)
        elif named:
            for index, item in enumerate(named):
                yield Mention((*path, key, index), reference, item)


@cache
def _references(record: type[Record]) -> tuple[tuple[str, str, str], ...]:
    """Return attribute, key and kind of each field that names other things."""
    fields = plan(record)
    return tuple((one.attribute, one.key, one.reference) for one in fields if one.reference)


def fields_at(annotation: Any, path: Path) -> tuple[str, ...]:
    """Return the keys allowed in the record at a path, for "did you mean"."""
    kinds = records_in(annotation)
    if not path:
        return tuple(sorted({field.key for kind in kinds for field in plan(kind)}))
    step, rest = path[0], path[1:]
    inner = [
        field.annotation
        for kind in kinds
        for name, field in kind.model_fields.items()
        if step == (field.alias or name)
    ]
    # A step that names no field is a list index or a free key of a mapping: the type stays.
    found = {key for one in inner or [annotation] for key in fields_at(one, rest)}
    return tuple(sorted(found))
