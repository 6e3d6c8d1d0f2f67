"""Whatever field of whatever record changes, something is said."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

import pytest

from generator.editor.changes import State, compare
from generator.editor.changes.things import SINGLE, TABLES, tables
from generator.handbook import Handbook
from generator.record import Record
from tests.states import knee

ATTRIBUTES = {
    "exercise": "exercises",
    "protocol": "protocols",
    "ladder": "ladders",
    "measure": "measures",
    "red-flag": "red_flags",
    "alongside": "alongside",
    "claim": "claims",
    "form": "forms",
}
#: Values to try in turn, until one is of the right form for its field.
TEXTS = (
    *("clinician", "waking", "any", "both", "each", "step-up", "locked-knee", "amber", "red"),
    *("medium", "practice", "handbook", "lower", "higher", "low", "now", "soon", "sitting"),
    *("balance", "sore", "usual", "2027-01-01", "miles", "ZZ", "de", "abstract", "on-step"),
    *("standing", "partly"),
)
#: Words that stand where else a record does: there is no other word to try.
ONLY_WORD = ("load.", "move_on_when.")


def variants(value: Any) -> Iterator[Any]:
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, (int, float)):
        yield from (value + 1, value - 1, value - 0.5)
    elif isinstance(value, str):
        yield from (f"{value}x", *(word for word in TEXTS if word != value))


def mutated(value: Any) -> Iterator[tuple[str, list[Any]]]:
    """Yield each scalar's path with all variants of the whole in which only it is another."""
    if isinstance(value, dict):
        for key, item in value.items():
            for path, wholes in mutated(item):
                yield f"{key}.{path}", [{**value, key: whole} for whole in wholes]
    elif isinstance(value, list):
        for index, item in enumerate(value):
            for path, wholes in mutated(item):
                at = [[*value[:index], whole, *value[index + 1 :]] for whole in wholes]
                yield f"{index}.{path}", at
    else:
        yield "", list(variants(value))


def without_a_key(value: Any) -> Iterator[tuple[str, Any]]:
    """Yield each key's path with the whole in which only it is left out."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield key, {name: inner for name, inner in value.items() if name != key}
            for path, whole in without_a_key(item):
                yield f"{key}.{path}", {**value, key: whole}
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield str(index), [*value[:index], *value[index + 1 :]]
            for path, whole in without_a_key(item):
                yield f"{index}.{path}", [*value[:index], whole, *value[index + 1 :]]


def things() -> Iterator[tuple[str, str, Record]]:
    for kind, _, attribute in SINGLE:
        yield kind, "", getattr(knee().handbook, attribute)
    for kind, attribute in ATTRIBUTES.items():
        for identifier, record in getattr(knee().handbook, attribute).items():
            yield kind, identifier, record


def decoded(record: Record, data: Any) -> Record | None:
    def as_tuples(value: Any) -> Any:
        if isinstance(value, list):
            return tuple(map(as_tuples, value))
        if isinstance(value, dict):
            return {key: as_tuples(item) for key, item in value.items()}
        return value

    try:
        found = type(record).model_validate(as_tuples(data))
    except ValueError:
        return None
    return None if found == record else found


def with_record(kind: str, identifier: str, record: Record) -> Handbook:
    handbook = knee().handbook
    for single, _, attribute in SINGLE:
        if single == kind:
            return dataclasses.replace(handbook, **{attribute: record})
    table = {**getattr(handbook, ATTRIBUTES[kind]), identifier: record}
    return dataclasses.replace(handbook, **{ATTRIBUTES[kind]: MappingProxyType(table)})


THINGS = [pytest.param(*thing, id=f"{thing[0]} {thing[1]}".strip()) for thing in things()]


@pytest.mark.parametrize(("kind", "identifier", "record"), THINGS)
def test_each_scalar_that_changes_is_told(kind: str, identifier: str, record: Record) -> None:
    data = record.model_dump(mode="json", by_alias=True, exclude_none=True)
    untried, silent = [], []
    for path, wholes in mutated(data):
        other = next((found for whole in wholes if (found := decoded(record, whole))), None)
        if other is None:
            untried += [] if path.endswith(ONLY_WORD) else [path]
            continue
        state = State("mutated", with_record(kind, identifier, other))
        if not compare(knee(), state).changes or not compare(state, knee()).changes:
            silent.append(path)
    assert (untried, silent) == ([], [])


@pytest.mark.parametrize(("kind", "identifier", "record"), THINGS)
def test_each_key_that_goes_is_told(kind: str, identifier: str, record: Record) -> None:
    data = record.model_dump(mode="json", by_alias=True, exclude_none=True)
    tried, silent = 0, []
    for path, whole in without_a_key(data):
        other = decoded(record, whole)
        if other is not None:
            tried += 1
            state = State("mutated", with_record(kind, identifier, other))
            if not compare(knee(), state).changes:
                silent.append(path)
    assert silent == []
    assert tried or kind in {"handbook", "measure", "red-flag", "alongside"}


def test_every_part_of_a_handbook_is_compared() -> None:
    """A new kind of thing must not go unseen."""
    compared = {attribute for _, _, attribute in SINGLE} | {"chapters", "editions", "citations"}
    apart = {"named", "origins", "unread"}  # what the rest says as well, and where it was written
    fields = {field.name for field in dataclasses.fields(Handbook)}
    assert fields == compared | apart | set(ATTRIBUTES.values())
    assert set(tables(knee().handbook)) >= {*ATTRIBUTES, "citation", "edition", *TABLES}
    assert {"region", "position", "equipment", "family", "condition"} == set(TABLES)
