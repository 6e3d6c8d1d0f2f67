"""Walking over records by their fields, whatever the fields are."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from generator.model.record import Record, Reference

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class FieldPlan:
    """What a walk needs to know of one field."""

    attribute: str
    key: str
    reference: str | None
    holds_records: bool


@dataclass(frozen=True, slots=True)
class Mention:
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
            holds_records=bool(records_in(field.annotation)),
        )


def walk(value: Any, at: Path = ()) -> Iterator[tuple[Path, Record]]:
    """Yield every record inside a value, itself first, with the path of keys that leads to it."""
    if isinstance(value, Record):
        yield at, value
        for field in plan(type(value)):
            if field.holds_records:
                yield from walk(getattr(value, field.attribute), (*at, field.key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from walk(item, (*at, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from walk(item, (*at, key))


def mentions(value: Any, at: Path = ()) -> Iterator[Mention]:
    """Yield every reference inside a value, in reading order of the fields."""
    for path, record in walk(value, at):
        for field in plan(type(record)):
            if field.reference is None:
                continue
            named = getattr(record, field.attribute)
            if isinstance(named, str):
                yield Mention((*path, field.key), field.reference, named)
            elif isinstance(named, tuple):
                for index, item in enumerate(named):
                    yield Mention((*path, field.key, index), field.reference, item)


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
