"""Files that only have another name, and records that follow the new name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias, TypeVar

from generator.model.grounding import Grounded
from generator.model.shape import plan
from generator.record import Record

#: By kind: the new id of each old one.
Renames: TypeAlias = Mapping[str, Mapping[str, str]]
T = TypeVar("T")

#: Share of what two records say that must be the same for one to be the other renamed.
ALIKE = 0.7
#: Comparing all with all is left out where there are more pairs: then only equals are found.
MOST_PAIRS = 10_000
#: What a number rests on is often the same on things that have nothing else in common.
_GROUNDING = frozenset(Grounded.model_fields)


def renamed(old: Mapping[str, Record], new: Mapping[str, Record]) -> dict[str, str]:
    """Return the new id of each record that only changed its id, by the old id."""
    gone = {key: record for key, record in old.items() if key not in new}
    come = {key: record for key, record in new.items() if key not in old}
    found = _equal(gone, come)
    gone = {key: record for key, record in gone.items() if key not in found}
    come = {key: record for key, record in come.items() if key not in found.values()}
    if len(gone) * len(come) <= MOST_PAIRS:
        found.update(_likest(gone, come))
    return found


def _equal(gone: Mapping[str, Record], come: Mapping[str, Record]) -> dict[str, str]:
    by_content = {repr(record): key for key, record in come.items()}
    found: dict[str, str] = {}
    for key, record in gone.items():
        partner = by_content.pop(repr(record), None)
        if partner is not None:
            found[key] = partner
    return found


def _likest(gone: Mapping[str, Record], come: Mapping[str, Record]) -> dict[str, str]:
    after = {key: frozenset(_said(record)) for key, record in come.items()}
    ranked = sorted(
        (-likeness, one, other)
        for one, before in ((key, frozenset(_said(record))) for key, record in gone.items())
        for other, said in after.items()
        if (likeness := _likeness(before, said)) > ALIKE
    )
    found: dict[str, str] = {}
    for _, one, other in ranked:
        if one not in found and other not in found.values():
            found[one] = other
    return found


def _likeness(one: frozenset[Any], other: frozenset[Any]) -> float:
    both = len(one) + len(other)
    return 2 * len(one & other) / both if both else 0.0


def _said(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield each scalar of a value with its path; grounding and what is left out are not said."""
    if isinstance(value, Record):
        for field in plan(type(value)):
            if field.attribute not in _GROUNDING:
                yield from _said(getattr(value, field.attribute), (*at, field.key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _said(item, (*at, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _said(item, (*at, key))
    elif value is not None:
        yield (*at, value)


def followed(value: T, renames: Renames) -> T:
    """Return a value whose references name things by their new ids."""
    if not any(renames.values()):
        return value
    if isinstance(value, Record):
        updates = dict(_updates(value, renames))
        return value.model_copy(update=updates) if updates else value
    if isinstance(value, tuple):
        return tuple(followed(item, renames) for item in value)  # type: ignore[return-value]
    if isinstance(value, dict):
        return {key: followed(item, renames) for key, item in value.items()}  # type: ignore[return-value]
    return value


def _updates(record: Record, renames: Renames) -> Iterator[tuple[str, Any]]:
    for field in plan(type(record)):
        value = getattr(record, field.attribute)
        ids = renames.get(field.reference or "")
        if ids:
            if isinstance(value, tuple):
                yield field.attribute, tuple(ids.get(item, item) for item in value)
            elif value in ids:
                yield field.attribute, ids[value]
        elif field.records and value:
            yield field.attribute, followed(value, renames)
